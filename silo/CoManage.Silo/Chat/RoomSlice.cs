using CoManage.Domain.Alerts;
using CoManage.Domain.Assistant;
using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using CoManage.Domain.Moderation;
using CoManage.Domain.Triage;
using CoManage.Silo.Journal;
using CoManage.Silo.Runtime;
using CoManage.Silo.Verdicts;

namespace CoManage.Silo.Chat;

/// <summary>Hosts chat rooms. The number of an event in the room's stream is its number in the room.</summary>
/// <param name="readsAgain">The assistant reads patients' messages a second time.</param>
public sealed class RoomSlice(bool readsAgain = false) : Slice<Room, RoomCommand, RoomEvent>
{
    internal const string StreamKind = "room";

    internal static readonly EventNames<RoomEvent> Stored = new EventNames<RoomEvent>()
        .Add<RoomEvent.Posted>("room.posted")
        .Add<RoomEvent.Recalled>("room.recalled")
        .Add<RoomEvent.Edited>("room.edited")
        .Add<RoomEvent.Reacted>("room.reacted")
        .Add<RoomEvent.Pinned>("room.pinned")
        .Add<RoomEvent.RedFlagged>("room.red-flagged")
        .Add<RoomEvent.Lifted>("room.lifted")
        .Add<RoomEvent.StandingChanged>("room.standing-changed")
        .Add<RoomEvent.ContentErased>("room.content-erased");

    public override string Kind => StreamKind;

    public override Decider<Room, RoomCommand, RoomEvent> Decider => Room.Decider;

    public override EventNames<RoomEvent> Names => Stored;

    public override StreamTable Table => StreamTable.RoomLog;

    public override int? Tail => Room.Remembered;

    public override IEnumerable<Sql> Rows(Guid key, Happened happened, Room after) =>
        [
            .. RoomRows.After(new RoomId(key), (RoomEvent)happened.Event),
            .. FiredFlagRows.After(new RoomId(key), (RoomEvent)happened.Event, happened.At),
        ];

    public override IEnumerable<Reaction> Reactions(Guid key, Happened happened, Room after) =>
    [
        // First of all: nothing else may keep help waiting.
        .. WhenEmergencySaid.React(new RoomId(key), (RoomEvent)happened.Event, happened.At),
        .. WhenRedFlagFound.React(new RoomId(key), (RoomEvent)happened.Event),
        .. WhenLifted.React(new RoomId(key), (RoomEvent)happened.Event),
        .. WhenRedFlagged.React(new RoomId(key), (RoomEvent)happened.Event),
        .. ModerationReactions.When(new RoomId(key), (RoomEvent)happened.Event),
        .. WhenDraftSent.React(new RoomId(key), (RoomEvent)happened.Event),
        .. readsAgain ? WhenPatientWrote.React(new RoomId(key), (RoomEvent)happened.Event, happened.At) : [],
    ];

    public override IEnumerable<News> News(Guid key, Happened happened, Room after) =>
        [new News.RoomUpdated(new RoomId(key), happened.Version)];

    public override PatientId? Concerns(Guid key, Happened happened, Room after) =>
        happened.Event switch
        {
            RoomEvent.Posted posted => posted.About,
            RoomEvent.Edited edited => edited.About,
            RoomEvent.Lifted lifted => lifted.Patient,
            _ => null,
        };
}
