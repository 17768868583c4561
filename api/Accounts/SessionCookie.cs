using System.Security.Claims;
using CoManage.Api.Hosting;
using CoManage.Domain.Kernel;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace CoManage.Api.Accounts;

/// <summary>The cookie of a signed-in person: what it says, how long it lasts, and when it no longer counts.</summary>
internal static class SessionCookie
{
    private const string StampClaim = "stamp";
    private const string SessionClaim = "session";

    // A shift, so that a shared desk computer is signed out over night; a patient's own phone stays signed in.
    private static readonly TimeSpan StaffTime = TimeSpan.FromHours(10);
    private static readonly TimeSpan PatientTime = TimeSpan.FromDays(14);

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "comanage";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.Cookie.IsEssential = true;
        options.SlidingExpiration = true;
        options.ExpireTimeSpan = StaffTime;
        // This is an API: say 401 and 403, never lead to a page.
        options.Events.OnRedirectToLogin = context => Answer(context, StatusCodes.Status401Unauthorized);
        options.Events.OnRedirectToAccessDenied = context => Answer(context, StatusCodes.Status403Forbidden);
        options.Events.OnValidatePrincipal = Validate;
    }

    public static Task SignIn(HttpContext http, Account account, TimeProvider clock)
    {
        var identity = new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, account.Id.ToString()),
                new Claim(ClaimTypes.Name, account.Name),
                new Claim(ClaimTypes.Role, account.Role.ToString()),
                new Claim(StampClaim, account.SecurityStamp),
                new Claim(SessionClaim, Guid.NewGuid().ToString()),
            ],
            CookieAuthenticationDefaults.AuthenticationScheme);
        if (account.Hospital is { } hospital)
        {
            identity.AddClaim(new Claim(Caller.HospitalClaim, hospital.Value.ToString()));
        }

        var patient = account.Role == Role.Patient;
        http.User = new ClaimsPrincipal(identity);
        return http.SignInAsync(
            CookieAuthenticationDefaults.AuthenticationScheme,
            http.User,
            new AuthenticationProperties
            {
                IsPersistent = patient,
                ExpiresUtc = clock.GetUtcNow() + (patient ? PatientTime : StaffTime),
            });
    }

    /// <summary>Takes the cookie away, and lets no copy of it count.</summary>
    public static async Task SignOut(HttpContext http, EndedSessions ended, CancellationToken ct)
    {
        if (SessionOf(http.User) is { } session)
        {
            await ended.End(session, ct);
        }

        await http.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
    }

    private static Guid? SessionOf(ClaimsPrincipal? user) =>
        Guid.TryParse(user?.FindFirstValue(SessionClaim), out var session) ? session : null;

    private static Task Answer(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private static async Task Validate(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var ct = context.HttpContext.RequestAborted;
        var caller = Caller.From(context.Principal);
        if (caller is null
            || SessionOf(context.Principal) is not { } session
            || !await services.GetRequiredService<AccountStamps>().Stands(caller.Id.Value, context.Principal?.FindFirstValue(StampClaim), ct)
            || await services.GetRequiredService<EndedSessions>().Has(session, ct))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        }
    }
}
