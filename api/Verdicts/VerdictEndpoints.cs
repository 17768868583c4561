using CoManage.Api.Hosting;
using CoManage.Domain.Kernel;
using CoManage.Domain.Triage;
using CoManage.Domain.Verdicts;
using CoManage.Models;
using CoManage.Silo.Chat;
using CoManage.Silo.Reading;
using CoManage.Silo.Runtime;
using CoManage.Silo.Verdicts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CoManage.Api.Verdicts;

internal sealed record VerdictBody(string? Flag, Verdict? Verdict, string? Reason = null);

/// <summary>A GP says in one tap whether a red flag was right, and reports one that was missed; the counts tell how good the rules are.</summary>
internal static class VerdictEndpoints
{
    public static IServiceCollection AddVerdicts(this IServiceCollection services) => services
        .AddSlice(new VerdictSlice())
        .AddSingleton<VerdictQueries>();

    public static void MapVerdicts(this IEndpointRouteBuilder routes)
    {
        var message = routes.MapGroup("/rooms/{id:guid}/messages/{number:long}").WithTags("Verdicts").RequireAuthorization(Policies.CareTeam);
        message.MapGet("/verdicts", OfMessage);
        message.MapPost("/verdicts", Judge).RequireAuthorization(Policies.Gp);
        var quality = routes.MapGroup("/flag-quality").WithTags("Verdicts").RequireAuthorization(Policies.GroupStaff);
        quality.MapGet("", Quality);
        quality.MapGet("/flags", Flags);
    }

    internal static async Task<Results<Ok<IReadOnlyList<FlagVerdict>>, NotFound>> OfMessage(
        Guid id, long number, Caller caller, RoomQueries rooms, VerdictQueries verdicts, ReadLog log, CancellationToken ct)
    {
        if (await rooms.Facts(caller.Actor, new RoomId(id), ct) is null || await verdicts.Message(new RoomId(id), number, ct) is not { } message)
        {
            return TypedResults.NotFound();
        }

        await log.Note(caller, message.Patient, "read flags", id, null, ct);
        return TypedResults.Ok(await verdicts.Of(new RoomId(id), number, ct));
    }

    internal static async CommandAnswer Judge(
        Guid id, long number, VerdictBody body, [AsParameters] Door door, RoomQueries rooms, VerdictQueries verdicts, CancellationToken ct)
    {
        if (await rooms.Facts(door.Caller.Actor, new RoomId(id), ct) is null || await verdicts.Message(new RoomId(id), number, ct) is not { } message)
        {
            return TypedResults.NotFound();
        }

        return body is { Flag: { } flag, Verdict: { } verdict }
            ? await door.Ask<VerdictCommand>(
                MessageVerdicts.IdOf(new RoomId(id), number), new VerdictCommand.Judge(message, flag, verdict, body.Reason), Task.FromResult(true), ct)
            : new Invalid().Unless(body.Flag is not null, "flag", "required").Unless(body.Verdict is not null, "verdict", "required").ToHttp();
    }

    internal static async Task<Results<Ok<IReadOnlyList<FlagQuality>>, ProblemHttpResult>> Quality(
        string? by, Caller caller, VerdictQueries verdicts, CancellationToken ct) =>
        by is null or "flag" or "week" or "version"
            ? TypedResults.Ok(await verdicts.Quality(caller.Actor, by ?? "flag", ct))
            : new Invalid().Unless(false, "by", "unknown").ToHttp();

    /// <summary>Every flag that the rules know, to choose a missed one from.</summary>
    internal static Ok<ShownReason[]> Flags() =>
        TypedResults.Ok(RedFlags.Definitions.Keys.Order(StringComparer.Ordinal).Select(flag => new ShownReason(flag, RedFlagTitles.Of(flag))).ToArray());
}
