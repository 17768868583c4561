using System.Collections.Immutable;
using CoManage.Domain.Kernel;

namespace CoManage.Domain.Chat;

/// <summary>
/// The log of one room: one gapless sequence for everybody in it. Keeps only its last number and what may still be
/// changed by its author, so that the cost of a message does not grow with the room's history and any tail of it can
/// wake the grain.
/// </summary>
/// <param name="Staff">Who of the staff spoke last; null when nobody did in the part of the log that is remembered.</param>
public sealed partial record Room(long Number, ImmutableArray<RecentMessage> Recent, StaffSaid? Staff = null)
{
    /// <summary>What patients wrote just before; the red-flag rules read it with the next message.</summary>
    public RecentWords Words { get; init; } = RecentWords.None;

    public const int LongestText = 4000;

    /// <summary>A topic is a chip above the talk, in characters.</summary>
    public const int LongestTopic = 30;

    public const int MostMentions = 20;

    /// <summary>Long enough to take back a slip, too short to rewrite what others have acted upon.</summary>
    public static readonly TimeSpan RecallWindow = TimeSpan.FromMinutes(2);

    /// <summary>Long enough to mend a wrong word; what stood before is kept for staff.</summary>
    public static readonly TimeSpan EditWindow = TimeSpan.FromMinutes(5);

    /// <summary>More than people write in <see cref="EditWindow"/>; an older message can no longer be changed.</summary>
    public const int MostRecent = 128;

    /// <summary>How many of the newest updates a room wakes from. A screen further behind than that is not up to date.</summary>
    public const int Remembered = 2 * MostRecent;

    public static readonly Decider<Room, RoomCommand, RoomEvent> Decider = new(new Room(0, []), Decide, Evolve);

    private static Decision<RoomEvent> Decide(Room state, RoomCommand command, Moment moment) =>
        command switch
        {
            RoomCommand.Post c => Post(state, c, moment),
            RoomCommand.PostFor c => PostFor(state, c, moment),
            RoomCommand.Recall c => Recall(state, c, moment),
            RoomCommand.Edit c => Edit(state, c, moment),
            RoomCommand.React c => React(state, c, moment.By),
            RoomCommand.Pin c => Pin(state, c, moment.By),
            RoomCommand.Flag c => Flag(state, c, moment.By),
            RoomCommand.Lift c => Lift(state, c, moment.By),
            RoomCommand.TellErased when moment.By.Role is not Role.Service => Refusals.OnlyTheService,
            RoomCommand.TellErased c => new RoomEvent.ContentErased(state.Number + 1, c.Person),
            RoomCommand.SetStanding c => SetStanding(state, c, moment.By),
            _ => throw new InvalidOperationException($"{command.GetType().Name} is not for rooms."),
        };

    private static Room Evolve(Room state, RoomEvent happened) =>
        happened switch
        {
            RoomEvent.Posted e => state.With(e),
            RoomEvent.Recalled e => state.Change(e, e.Target, each => each with { IsRecalled = true }),
            RoomEvent.RedFlagged e => state.Change(e, e.Target, each => each with { IsFlagged = true }),
            RoomEvent.Edited or RoomEvent.Reacted or RoomEvent.Pinned or RoomEvent.StandingChanged or RoomEvent.ContentErased
                or RoomEvent.Lifted => state with { Number = happened.Number },
            _ => throw new InvalidOperationException($"{happened.GetType().Name} does not happen in rooms."),
        };

    private Room With(RoomEvent.Posted said) => this with
    {
        Number = said.Number,
        Recent = Remember(new RecentMessage(said.Number, said.Author.Id, said.At, said.Kind) { File = said.Attachment?.Id }),
        Words = Words.With(said),
        Staff = said.Author.IsCareTeam ? StaffSaid.After(Staff, said.Number, said.Author.Id) : Staff,
    };

    private ImmutableArray<RecentMessage> Remember(RecentMessage message)
    {
        var gone = Math.Max(0, Recent.Length + 1 - MostRecent);
        while (gone < Recent.Length && message.At - Recent[gone].At > EditWindow)
        {
            gone++;
        }

        return [.. Recent.AsSpan()[gone..], message];
    }

    private Room Change(RoomEvent happened, long number, Func<RecentMessage, RecentMessage> change) => this with
    {
        Number = happened.Number,
        Recent = [.. Recent.Select(each => each.Number == number ? change(each) : each)],
    };
}

/// <summary>A message young enough to be changed by its author.</summary>
public sealed record RecentMessage(long Number, UserId Author, DateTimeOffset At, MessageKind Kind = MessageKind.Message)
{
    public bool IsRecalled { get; init; }

    public bool IsFlagged { get; init; }

    /// <summary>The file it carries: of two posts at once only one gets it.</summary>
    public AttachmentId? File { get; init; }
}
