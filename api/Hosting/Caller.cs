using System.Security.Claims;
using CoManage.Domain.Kernel;

namespace CoManage.Api.Hosting;

/// <summary>
/// The signed-in person, as an endpoint parameter. Endpoints that take it must require a policy of
/// <see cref="Policies"/>: without a sign-in there is no caller, and binding answers 400.
/// </summary>
internal sealed record Caller(Actor Actor, HospitalId? HospitalId)
{
    public UserId Id => Actor.Id;

    public Role Role => Actor.Role;

    /// <summary>The patient this account belongs to; null for staff.</summary>
    public PatientId? PatientId => Actor.Role == Role.Patient ? new PatientId(Actor.Id.Value) : null;

    public static ValueTask<Caller?> BindAsync(HttpContext http) => ValueTask.FromResult(From(http.User));

    /// <summary>The caller behind a cookie principal; null when nobody is signed in.</summary>
    public static Caller? From(ClaimsPrincipal? principal)
    {
        if (principal?.Identity is not { IsAuthenticated: true }
            || !Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            || !Enum.TryParse<Role>(principal.FindFirstValue(ClaimTypes.Role), out var role))
        {
            return null;
        }

        var hospital = Guid.TryParse(principal.FindFirstValue(HospitalClaim), out var at) ? new HospitalId(at) : (HospitalId?)null;
        return new Caller(new Actor(new UserId(id), role, principal.FindFirstValue(ClaimTypes.Name) ?? ""), hospital);
    }

    /// <summary>The claim that holds the hospital of a hospital desk's account.</summary>
    public const string HospitalClaim = "hospital";
}
