using CoManage.Api.Hosting;
using CoManage.Domain.Kernel;
using CoManage.Silo.Patients;
using CoManage.Silo.Referrals;
using CoManage.Silo.Screening;
using CoManage.Silo.Triage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CoManage.Api.Patients;

/// <summary>What came of a patient's screenings: scores, what was decided and where it led.</summary>
internal sealed record MyResults(
    IReadOnlyList<AssessmentView> Assessments,
    IReadOnlyList<ScreeningLine> Screenings,
    IReadOnlyList<DecisionLine> Decisions,
    IReadOnlyList<ReferralRow> Referrals);

/// <summary>A patient's own pages.</summary>
internal static class MyEndpoints
{
    public static RouteGroupBuilder MapMine(this IEndpointRouteBuilder routes)
    {
        var mine = routes.MapGroup("/me").WithTags("Mine").RequireAuthorization(Policies.Patient);
        mine.MapGet("/results", Results);
        mine.MapGet("/access-log", AccessLog);
        return mine;
    }

    internal static async Task<Ok<MyResults>> Results(
        Caller caller, ScreeningQueries screenings, CaseQueries cases, ReferralQueries referrals, CancellationToken ct)
    {
        var me = new PatientId(caller.Id.Value);
        // A percentage without a band comes from an equation that nobody has validated here: it is for the GP alone.
        var assessments = (await screenings.NewestOf(me, ct)).Where(each => each.Score is null || each.Band is not null);
        return TypedResults.Ok(new MyResults(
            [.. assessments],
            await screenings.LinesOf(me, ct),
            await cases.DecisionsFor(me, ct),
            await referrals.OfPatientHimself(me, ct)));
    }

    internal static async Task<Ok<AccessLine[]>> AccessLog(Caller caller, PatientRecord record, CancellationToken ct) =>
        TypedResults.Ok((await record.AccessLog(new PatientId(caller.Id.Value), ct)).Select(AccessLine.Of).ToArray());
}
