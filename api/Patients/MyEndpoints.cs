using CoManage.Api.Hosting;
using CoManage.Api.Screening;
using CoManage.Domain.Kernel;
using CoManage.Models.Referral;
using CoManage.Silo.Groups;
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

/// <summary>The care team as its patient reaches it.</summary>
/// <param name="Phone">Null while the team has not said one.</param>
/// <param name="People">How many of the team can see the patient's values.</param>
internal sealed record MyTeam(Bilingual Name, string? Phone, long People);

/// <summary>A patient's own values, what they should be, and who sees them.</summary>
/// <param name="Medicines">Null where nobody has ever written down what the patient takes.</param>
internal sealed record MyHealth(
    MyTeam Team,
    IReadOnlyList<StageView> Programmes,
    IReadOnlyList<MeasuredValue> Measurements,
    IReadOnlyList<TargetBand> Targets,
    MedicineList? Medicines);

/// <summary>A patient's own pages.</summary>
internal static class MyEndpoints
{
    public static RouteGroupBuilder MapMine(this IEndpointRouteBuilder routes)
    {
        var mine = routes.MapGroup("/me").WithTags("Mine").RequireAuthorization(Policies.Patient);
        mine.MapGet("/results", Results);
        mine.MapGet("/health", Health);
        mine.MapGet("/access-log", AccessLog);
        mine.MapPost("/screenings", Screen);
        return mine;
    }

    internal static async Task<Ok<MyResults>> Results(
        Caller caller, ScreeningQueries screenings, CaseQueries cases, ReferralQueries referrals, CancellationToken ct)
    {
        var me = new PatientId(caller.Id.Value);
        return TypedResults.Ok(new MyResults(
            ForPatients(await screenings.NewestOf(me, ct)),
            await screenings.LinesOf(me, ct),
            await cases.DecisionsFor(me, ct),
            await referrals.OfPatientHimself(me, ct)));
    }

    internal static async Task<Results<Ok<MyHealth>, NotFound>> Health(Caller caller, PatientPages pages, GroupQueries groups, CancellationToken ct)
    {
        var me = new PatientId(caller.Id.Value);
        return await groups.TeamOf(me, ct) is { } team && await pages.Find(caller.Actor, me, ct) is { } page
            ? TypedResults.Ok(new MyHealth(
                new MyTeam(new Bilingual(team.Zh, team.En), team.Phone, team.People),
                page.Programmes,
                page.Measurements,
                TargetBands.All,
                page.Medicines))
            : TypedResults.NotFound();
    }

    /// <summary>Patients answer the forms that their team asks, with the same checks; the sheet names them as its author.</summary>
    internal static async Task<Results<Ok<ScreeningReply>, NotFound, ProblemHttpResult>> Screen(
        NewScreeningBody body, [AsParameters] CommandHeader header, Caller caller, [AsParameters] ScreeningServices services,
        CancellationToken ct)
    {
        var answer = await ScreeningEndpoints.Record(caller.Id.Value, body, header, caller, services, ct);
        return answer.Result is Ok<ScreeningReply> { Value: { } reply }
            ? TypedResults.Ok(reply with { Assessments = ForPatients(reply.Assessments) })
            : answer;
    }

    internal static async Task<Ok<AccessLine[]>> AccessLog(Caller caller, PatientRecord record, CancellationToken ct) =>
        TypedResults.Ok((await record.AccessLog(new PatientId(caller.Id.Value), ct)).Select(AccessLine.Of).ToArray());

    // A percentage without a band comes from an equation that nobody has validated here: it is for the GP alone.
    private static IReadOnlyList<AssessmentView> ForPatients(IEnumerable<AssessmentView> assessments) =>
        [.. assessments.Where(each => each.Score is null || each.Band is not null)];
}
