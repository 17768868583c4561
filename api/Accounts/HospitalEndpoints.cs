using CoManage.Api.Hosting;
using CoManage.Domain.Kernel;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CoManage.Api.Accounts;

internal sealed record NewHospitalBody(Bilingual? Name, IReadOnlyList<Department>? Departments);

/// <summary>The hospitals that take referrals. Names only, so every signed-in member of staff may read them.</summary>
internal static class HospitalEndpoints
{
    public static RouteGroupBuilder MapHospitals(this IEndpointRouteBuilder routes)
    {
        var hospitals = routes.MapGroup("/hospitals").WithTags("Hospitals");
        hospitals.MapGet("", List).RequireAuthorization(Policies.Staff);
        hospitals.MapPost("", Create).RequireAuthorization(Policies.Administrator);
        return hospitals;
    }

    internal static async Task<Ok<IReadOnlyList<Hospital>>> List(HospitalRows rows, CancellationToken ct) =>
        TypedResults.Ok(await rows.All(ct));

    internal static async Task<Results<Ok<MadeThing>, ProblemHttpResult>> Create(
        NewHospitalBody body, [AsParameters] CommandHeader header, HospitalRows rows, CancellationToken ct)
    {
        var faults = new Invalid()
            .Unless(IsNamed(body.Name), "name", "required")
            .Unless(body.Departments is { Count: > 0 } some && some.All(IsDepartment), "departments", "required");
        if (faults.Any || body is not { Name: { } name, Departments: { } departments })
        {
            return faults.ToHttp();
        }

        var hospital = new Hospital(header.NewId("hospital"), name, departments);
        await rows.Save(hospital, ct);
        return TypedResults.Ok(new MadeThing(hospital.Id));
    }

    private static bool IsNamed(Bilingual? name) => name is { Zh: { Length: > 0 and <= 80 }, En: { Length: > 0 and <= 80 } };

    private static bool IsDepartment(Department? each) => each is { Code: { Length: > 0 and <= 40 } } && IsNamed(each.Name);
}
