using CoManage.Api.Hosting;
using CoManage.Domain.Alerts;
using CoManage.Domain.Kernel;
using CoManage.Models;
using CoManage.Silo.Access;
using CoManage.Silo.Alerts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CoManage.Api.Alerts;

/// <summary>A patient's own alert, with what to do.</summary>
internal sealed record MyAlert(
    Guid Id, int Round, Guid Room, long Message, IReadOnlyList<AdviceView> Advice, DateTimeOffset SaidAt, int Called, AlertTaker? TakenBy);

/// <summary>A patient's own alerts, and those about people whose emergency contact he is; the newest first.</summary>
internal sealed record MyAlerts(IReadOnlyList<MyAlert> Own, IReadOnlyList<ContactAlert> AsContact);

/// <summary>Calls for help: the care team acknowledges them by name, the patient sees what to do and who comes.</summary>
internal static class AlertEndpoints
{
    public static void MapAlerts(this IEndpointRouteBuilder routes)
    {
        var alerts = routes.MapGroup("/alerts").WithTags("Alerts").RequireAuthorization(Policies.CareTeam);
        alerts.MapGet("", List);
        alerts.MapGet("/{id:guid}", Find);
        alerts.MapPost("/{id:guid}/acknowledge", Acknowledge);
        alerts.MapPost("/{id:guid}/pass-on", PassOn);
        routes.MapGet("/triage/{id:guid}/alert", OfCase).WithTags("Alerts").RequireAuthorization(Policies.CareTeam);
        routes.MapGet("/me/alerts", Mine).WithTags("Mine").RequireAuthorization(Policies.Patient);
    }

    internal static async Task<Ok<IReadOnlyList<AlertLine>>> List(Caller caller, AlertQueries alerts, CancellationToken ct) =>
        TypedResults.Ok(await alerts.Of(caller.Actor, ct));

    internal static async Task<Results<Ok<AlertPage>, NotFound>> Find(
        Guid id, Caller caller, Access access, AlertQueries alerts, ReadLog log, string? purpose, CancellationToken ct) =>
        await access.MaySeeAlert(caller.Actor, new AlertId(id), ct) && await alerts.Find(caller.Actor, new AlertId(id), ct) is { } page
            ? await Shown(page, caller, log, purpose, ct)
            : TypedResults.NotFound();

    /// <summary>The alert of a case; a case without one answers with nothing.</summary>
    internal static async Task<Results<Ok<AlertPage>, NoContent, NotFound>> OfCase(
        Guid id, Caller caller, Access access, AlertQueries alerts, ReadLog log, string? purpose, CancellationToken ct)
    {
        if (!await access.MaySeeCase(caller.Actor, new CaseId(id), ct))
        {
            return TypedResults.NotFound();
        }

        return await alerts.OfCase(caller.Actor, new CaseId(id), ct) is { } page
            ? await Shown(page, caller, log, purpose, ct)
            : TypedResults.NoContent();
    }

    internal static CommandAnswer Acknowledge(Guid id, [AsParameters] Door door, CancellationToken ct) =>
        Ask(door, id, new AlertCommand.Acknowledge(), ct);

    internal static CommandAnswer PassOn(Guid id, [AsParameters] Door door, CancellationToken ct) =>
        Ask(door, id, new AlertCommand.PassOn(), ct);

    internal static async Task<Ok<MyAlerts>> Mine(Caller caller, AlertQueries alerts, CancellationToken ct)
    {
        var own = await alerts.Own(caller.Actor, ct);
        return TypedResults.Ok(new MyAlerts(
            [.. own.Select(each => new MyAlert(
                each.Id, each.Round, each.Room, each.Message, AdviceView.Of(each.Flags, Urgency.Emergency), each.SaidAt, each.Called, each.TakenBy))],
            await alerts.AsContact(caller.Actor, ct)));
    }

    private static async Task<Ok<AlertPage>> Shown(AlertPage page, Caller caller, ReadLog log, string? purpose, CancellationToken ct)
    {
        await log.Note(caller, new PatientId(page.Alert.PatientId), "read alert", page.Alert.Id, purpose, ct);
        return TypedResults.Ok(page);
    }

    private static CommandAnswer Ask(Door door, Guid id, AlertCommand command, CancellationToken ct) =>
        door.Ask(id, command, door.Access.MaySeeAlert(door.Caller.Actor, new AlertId(id), ct), ct);
}
