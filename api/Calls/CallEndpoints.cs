using CoManage.Api.Hosting;
using CoManage.Domain.Calls;
using CoManage.Domain.Kernel;
using CoManage.Silo.Access;
using CoManage.Silo.Calls;
using CoManage.Silo.Runtime;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CoManage.Api.Calls;

/// <summary>The day list: whom to call, what came of it, and when the next call is.</summary>
internal static class CallEndpoints
{
    private const int LargestPage = 500;

    public static IServiceCollection AddCalls(this IServiceCollection services, CallClocks clocks) => services
        .AddSlice(new CallSlice(clocks))
        .AddSingleton(clocks)
        .AddSingleton<CallQueries>()
        .AddSingleton<CallPages>();

    public static void MapCalls(this IEndpointRouteBuilder routes)
    {
        var calls = routes.MapGroup("/calls").WithTags("Calls").RequireAuthorization(Policies.CareTeam);
        calls.MapGet("", List);
        calls.MapGet("/{id:guid}", Read);
        calls.MapPost("/{id:guid}/answers", Answer).RequireAuthorization(Policies.HealthManager);
        routes.MapPost("/patients/{id:guid}/calls", Plan).WithTags("Calls").RequireAuthorization(Policies.CareTeam);
    }

    internal static async Task<Results<Ok<CallList>, ProblemHttpResult>> List(
        string? part, Guid? group, int? size, Caller caller, CallQueries queries, CancellationToken ct)
    {
        var chosen = CallPart.Today;
        var invalid = new Invalid()
            .Unless(part is null || Enum.TryParse(part, ignoreCase: true, out chosen), "part", "unknown")
            .Unless(size is null or (> 0 and <= LargestPage), "size", "range");
        return invalid.Any
            ? invalid.ToHttp()
            : TypedResults.Ok(await queries.List(
                caller.Actor, new CallFilter(chosen, group is { } one ? new GroupId(one) : null, size ?? 200), ct));
    }

    internal static async Task<Results<Ok<CallPage>, NotFound>> Read(
        Guid id, string? purpose, Caller caller, Access access, CallPages pages, ReadLog log, CancellationToken ct)
    {
        if (!await access.MaySeeCalls(caller.Actor, new CallPlanId(id), ct) || await pages.Find(new CallPlanId(id), ct) is not { } page)
        {
            return TypedResults.NotFound();
        }

        await log.Note(caller, new PatientId(page.PatientId), "read calls", id, purpose, ct);
        return TypedResults.Ok(page);
    }

    internal static async CommandAnswer Answer(
        Guid id, CallAnswerBody body, [AsParameters] Door door, CallPages pages, CancellationToken ct)
    {
        var mine = door.Access.MaySeeCalls(door.Caller.Actor, new CallPlanId(id), ct);
        if (body is not { Result: { } result, Seen: { } seen })
        {
            return !await mine ? TypedResults.NotFound()
                : new Invalid().Unless(body.Result is not null, "result", "required").Unless(body.Seen is not null, "seen", "required").ToHttp();
        }

        if (await mine && body.DiedOn is { } died && !await pages.MayHaveDied(new CallPlanId(id), died, ct))
        {
            return CallPlan.Refusals.DeathDayImpossible.ToHttp();
        }

        var note = string.IsNullOrWhiteSpace(body.Note) ? (PrivateText?)null : new PrivateText(body.Note.Trim());
        return await door.Ask<CallCommand>(id, new CallCommand.Answer(result, seen, body.NextOn, body.DiedOn, note), mine, ct);
    }

    /// <summary>Somebody of the team wants the person called on a day, whatever else is owed.</summary>
    internal static async CommandAnswer Plan(
        Guid id, PlannedCallBody body, [AsParameters] Door door, CancellationToken ct)
    {
        var (patient, who) = (new PatientId(id), door.Caller.Actor);
        if (!await door.Access.MaySeePatient(who, patient, ct))
        {
            return TypedResults.NotFound();
        }

        if (body.On is not { } on)
        {
            return new Invalid().Unless(false, "on", "required").ToHttp();
        }

        return body.GroupId is { } group && await door.Access.IsOnTeam(who, new GroupId(group), ct)
            ? await door.Ask<CallCommand>(
                CallPlanId.For(patient, new GroupId(group)).Value,
                new CallCommand.Owe(patient, new GroupId(group), CallReason.Planned, Guid.Empty, on),
                Task.FromResult(true),
                ct)
            : new Invalid().Unless(false, "groupId", "unknown").ToHttp();
    }
}
