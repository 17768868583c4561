using CoManage.Api.Alerts;
using CoManage.Domain.Attachments;
using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using CoManage.Silo.Access;
using CoManage.Silo.Attachments;
using CoManage.Silo.Chat;
using CoManage.Silo.Lexicon;
using CoManage.Silo.Moderation;
using CoManage.Silo.Patients;
using CoManage.Silo.Runtime;

namespace CoManage.Api.Live;

/// <summary>What a person wants to say.</summary>
/// <param name="CommandId">Made by the client for this message and kept for every retry; also the message's id.</param>
/// <param name="About">The patient a staff note is about.</param>
/// <param name="Topic">The chip under which it stands, in a group's room.</param>
/// <param name="Attachment">An upload of the writer to this room.</param>
/// <param name="Draft">The assistant's draft that the words began as.</param>
/// <param name="LastSeen">The last number on a staff member's screen; a colleague's answer after it refuses this one.</param>
internal sealed record PostRequest(
    Guid CommandId,
    string? Text,
    MessageKind Kind,
    long? ReplyTo,
    PatientId? About,
    string? Topic = null,
    IReadOnlyList<Mention>? Mentions = null,
    long? LastSeen = null,
    AttachmentId? Attachment = null,
    DraftId? Draft = null);

/// <summary>The stored update, or the code of why there is none.</summary>
/// <param name="Missed">What came after <see cref="PostRequest.LastSeen"/>, when that is why it was refused.</param>
/// <param name="Advice">What a patient should do now about what he wrote; nobody else gets it.</param>
/// <param name="RetryAfterMs">When the same message may be sent again, where waiting helps.</param>
internal sealed record PostReply(
    RoomUpdate? Update,
    string? Refusal,
    IReadOnlyList<RoomUpdate>? Missed = null,
    long? RetryAfterMs = null,
    IReadOnlyList<AdviceView>? Advice = null);

/// <summary>Saying something in a room.</summary>
internal sealed class RoomPosting(ISilo silo, IRoomReads rooms, ConductQueries conduct, AttachmentRegister files, MessageContexts contexts, LexiconShelf lexicon, Access access, RoomPace pace)
{
    private const int MostMissed = 50;

    // A room's inbox of a thousand is worked off well within this.
    private static readonly TimeSpan WhenBusy = TimeSpan.FromSeconds(1);

    public async Task<PostReply> Post(Line line, RoomId room, PostRequest request, CancellationToken ct)
    {
        var who = line.Who;
        if ((line.Known(room) ?? await rooms.Facts(who, room, ct)) is not { } facts)
        {
            return Refuse("rooms.not-yours");
        }

        if (request.About is { } about && !await access.MaySeePatient(who, about, ct))
        {
            return Refuse("rooms.not-yours");
        }

        if (!await AreOfTheRoom(request.Mentions, room, ct))
        {
            return Refuse(Room.Refusals.NobodyMentioned.Code);
        }

        if (pace.Wait(who.Id) is { } wait)
        {
            return Refuse(RoomPace.TooFast, wait);
        }

        var upload = request.Attachment is { } file ? await files.ForPosting(room, file, ct) : null;
        if (request.Attachment is not null && upload is null)
        {
            return Refuse(AttachmentRules.Refusals.NotFound.Code);
        }

        var reply = await Ask(who, room, facts, request, upload, ct);
        return reply.Refusal == Room.Refusals.AnsweredMeanwhile.Code
            ? reply with { Missed = await rooms.After(room, request.LastSeen ?? 0, MostMissed, ct) }
            : reply;
    }

    private async Task<bool> AreOfTheRoom(IReadOnlyList<Mention>? mentions, RoomId room, CancellationToken ct)
    {
        var called = (mentions ?? []).Select(each => each.Person).OfType<UserId>().ToList();
        if (called.Count == 0)
        {
            return true;
        }

        var people = (await rooms.People(room, ct)).Select(each => each.Id).ToHashSet();
        return called.All(people.Contains);
    }

    private async Task<PostReply> Ask(Actor who, RoomId room, RoomFacts facts, PostRequest request, Upload? upload, CancellationToken ct)
    {
        var command = new RoomCommand.Post(
            request.CommandId,
            facts,
            request.Kind,
            new PrivateText(request.Text ?? ""),
            request.ReplyTo,
            request.About,
            request.Topic,
            request.Mentions,
            request.LastSeen)
        {
            Terms = await conduct.TermsFor(who, room, facts, ct),
            Upload = upload,
            Context = await contexts.Of(who, request.Text ?? "", ct),
            Rules = await lexicon.Current(ct),
            Draft = request.Draft,
        };
        try
        {
            var reply = await silo.Ask(
                room.Value, new Envelope<RoomCommand>(new CommandId(request.CommandId), who, command), ct);
            return reply is { Refusal: null, Events: [{ Event: RoomEvent said } happened, ..] }
                ? new PostReply(AsOthersSeeIt(said, happened.At), null, Advice: AdviceView.Of((said as RoomEvent.Posted)?.Finding))
                : Refuse(reply.Refusal?.Code ?? "chat.nothing-said", reply.Refusal?.RetryAfter);
        }
        catch (SiloBusyException)
        {
            return Refuse("service.busy", WhenBusy);
        }
    }

    private static PostReply Refuse(string code, TimeSpan? wait = null) =>
        new(null, code, RetryAfterMs: wait is { } time ? (long)Math.Ceiling(time.TotalMilliseconds) : null);

    // What is held back or taken to the team looks the same to its author as to everybody, at once and later.
    private static RoomUpdate AsOthersSeeIt(RoomEvent said, DateTimeOffset at) => said switch
    {
        RoomEvent.Posted { IsLifted: true } lifted => Without(lifted, MessageStanding.Lifted, at),
        RoomEvent.Posted { Words.IsHeld: true } held => Without(held, MessageStanding.Held, at),
        _ => RoomUpdate.Of(said, at),
    };

    private static RoomUpdate Without(RoomEvent.Posted said, MessageStanding standing, DateTimeOffset at) => RoomUpdate.Of(
        said with { Text = new PrivateText(""), Attachment = null }, at, MessageMarks.None with { Withheld = new Withheld(standing.Code()) });
}
