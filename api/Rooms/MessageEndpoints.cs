using CoManage.Api.Hosting;
using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using CoManage.Models;
using CoManage.Silo.Chat;
using CoManage.Silo.Lexicon;
using CoManage.Silo.Patients;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CoManage.Api.Rooms;

internal sealed record EditRequest(string? Text);

internal sealed record ReactRequest(Emoji Emoji, bool On);

internal sealed record PinRequest(bool On);

/// <param name="IsPersonal">Own values or symptoms that rather concern the own doctor than a group.</param>
internal sealed record WordsReading(bool IsPersonal);

internal sealed record LiftRequest(Urgency? Urgency);

/// <summary>One wording of a message, as it stood from a moment on.</summary>
internal sealed record Wording(long Number, DateTimeOffset At, PrivateText Text);

/// <summary>What is done to a message that stands already.</summary>
internal static class MessageEndpoints
{
    public static void MapMessages(this RouteGroupBuilder rooms)
    {
        rooms.MapPost("/{id:guid}/reading", Reading).RequireAuthorization(Policies.Patient);
        var message = rooms.MapGroup("/{id:guid}/messages/{number:long}");
        message.MapPost("/recall", Recall);
        message.MapPost("/edit", Edit);
        message.MapPost("/react", React);
        message.MapPost("/pin", Pin).RequireAuthorization(Policies.CareTeam);
        message.MapPost("/lift", Lift).RequireAuthorization(Policies.CareTeam);
        message.MapGet("/wordings", Wordings).RequireAuthorization(Policies.CareTeam);
    }

    /// <summary>
    /// Read before it is sent to a whole group, and not kept: own values or symptoms are offered the way to the own doctor. An
    /// emergency is not held up by a question.
    /// </summary>
    internal static async Task<Results<Ok<WordsReading>, NotFound>> Reading(
        Guid id, EditRequest request, Caller caller, RoomQueries rooms, MessageContexts contexts, LexiconShelf lexicon, CancellationToken ct)
    {
        if (await rooms.Facts(caller.Actor, new RoomId(id), ct) is null)
        {
            return TypedResults.NotFound();
        }

        var words = request.Text ?? "";
        var reading = (await lexicon.Current(ct)).Assess(words, await contexts.Of(caller.Actor, words, ct));
        var isFound = reading.Measured.Count > 0 || reading.Flags.Concat(reading.Concerns).Any(each => each.Suppressed is null);
        return TypedResults.Ok(new WordsReading(isFound && reading.Urgency != Urgency.Emergency));
    }

    internal static CommandAnswer Recall(
        Guid id, long number, [AsParameters] CommandHeader header, Caller caller, MessageDoor door, CancellationToken ct) =>
        door.Ask(caller, header, new RoomId(id), _ => new RoomCommand.Recall(number), ct);

    internal static async CommandAnswer Edit(
        Guid id, long number, EditRequest request, [AsParameters] CommandHeader header, Caller caller, MessageDoor door,
        MessageContexts contexts, LexiconShelf lexicon, CancellationToken ct)
    {
        var words = request.Text ?? "";
        var context = await contexts.Of(caller.Actor, words, ct);
        var rules = await lexicon.Current(ct);
        return await door.Ask(
            caller, header, new RoomId(id),
            room => new RoomCommand.Edit(number, room, new PrivateText(words)) { Context = context, Rules = rules }, ct);
    }

    internal static CommandAnswer React(
        Guid id, long number, ReactRequest request, [AsParameters] CommandHeader header, Caller caller, MessageDoor door, CancellationToken ct) =>
        door.AskOfMessage(caller, header, new RoomId(id), number, room => new RoomCommand.React(number, room, request.Emoji, request.On), ct);

    internal static CommandAnswer Pin(
        Guid id, long number, PinRequest request, [AsParameters] CommandHeader header, Caller caller, MessageDoor door, CancellationToken ct) =>
        door.AskOfMessage(caller, header, new RoomId(id), number, _ => new RoomCommand.Pin(number, request.On), ct);

    internal static async CommandAnswer Lift(
        Guid id, long number, LiftRequest request, [AsParameters] CommandHeader header, Caller caller, MessageDoor door,
        MessageQueries messages, CancellationToken ct)
    {
        var author = await messages.PatientWhoWrote(new RoomId(id), number, ct);
        return await door.AskOfMessage(caller, header, new RoomId(id), number, room => new RoomCommand.Lift(
            number, room, author, request.Urgency ?? Urgency.Urgent), ct);
    }

    internal static async Task<Results<Ok<Wording[]>, NotFound>> Wordings(
        Guid id, long number, Caller caller, RoomQueries rooms, RoomHistory history, ReadLog log, CancellationToken ct)
    {
        if (await rooms.Facts(caller.Actor, new RoomId(id), ct) is not { } facts)
        {
            return TypedResults.NotFound();
        }

        if (facts.Patient is { } patient)
        {
            await log.Note(caller, patient, "read room", id, null, ct);
        }

        var wordings = await history.Wordings(new RoomId(id), number, ct);
        return TypedResults.Ok(wordings.Select(each => new Wording(each.Version, each.At, WordsOf(each.Event))).ToArray());
    }

    private static PrivateText WordsOf(object wording) => wording switch
    {
        RoomEvent.Posted said => said.Text,
        RoomEvent.Edited edited => edited.Text,
        _ => new PrivateText(""),
    };
}
