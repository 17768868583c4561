using System.Collections.Immutable;
using CoManage.Domain.Kernel;

namespace CoManage.Domain.Chat;

/// <summary>
/// The log of one room: one gapless sequence for everybody in it. Keeps only its last number and what may still be
/// recalled, so that the cost of a message does not grow with the room's history and any tail of it can wake the grain.
/// </summary>
public sealed partial record Room(long Number, ImmutableArray<RecentMessage> Recent)
{
    public const int LongestText = 4000;

    /// <summary>Long enough to take back a slip, too short to rewrite what others have acted upon.</summary>
    public static readonly TimeSpan RecallWindow = TimeSpan.FromMinutes(2);

    /// <summary>More than people write in <see cref="RecallWindow"/>; an older message can no longer be recalled.</summary>
    public const int MostRecent = 128;

    public static readonly Decider<Room, RoomCommand, RoomEvent> Decider = new(new Room(0, []), Decide, Evolve);

    private static Decision<RoomEvent> Decide(Room state, RoomCommand command, Moment moment) =>
        command switch
        {
            RoomCommand.Post c => Post(state, c, moment),
            RoomCommand.PostFor c => PostFor(state, c, moment),
            RoomCommand.Recall c => Recall(state, c, moment),
            RoomCommand.Flag c => Flag(state, c, moment.By),
            _ => throw new InvalidOperationException($"{command.GetType().Name} is not for rooms."),
        };

    private static Decision<RoomEvent> Recall(Room state, RoomCommand.Recall command, Moment moment)
    {
        var message = state.Recent.FirstOrDefault(each => each.Number == command.Number);
        return message switch
        {
            null when command.Number < 1 || command.Number > state.Number => Refusals.NoSuchMessage,
            null => Refusals.RecallTooLate,
            _ when message.Author != moment.By.Id => Refusals.NotTheAuthor,
            { IsRecalled: true } => Decision<RoomEvent>.Nothing,
            _ when moment.Now - message.At > RecallWindow => Refusals.RecallTooLate,
            _ => new RoomEvent.Recalled(state.Number + 1, command.Number, moment.By),
        };
    }

    private static Decision<RoomEvent> Flag(Room state, RoomCommand.Flag command, Actor by) =>
        by.Role is not Role.Service ? Refusals.OnlyTheService
        : command.Number < 1 || command.Number > state.Number ? Refusals.NoSuchMessage
        : state.Recent.Any(each => each.Number == command.Number && each.IsFlagged) ? Decision<RoomEvent>.Nothing
        : new RoomEvent.RedFlagged(state.Number + 1, command.Number);

    private static Room Evolve(Room state, RoomEvent happened) =>
        happened switch
        {
            RoomEvent.Posted e => new(e.Number, Remember(state.Recent, new RecentMessage(e.Number, e.Author.Id, e.At))),
            RoomEvent.Recalled e => new(e.Number, Change(state.Recent, e.Target, each => each with { IsRecalled = true })),
            RoomEvent.RedFlagged e => new(e.Number, Change(state.Recent, e.Target, each => each with { IsFlagged = true })),
            _ => throw new InvalidOperationException($"{happened.GetType().Name} does not happen in rooms."),
        };

    private static ImmutableArray<RecentMessage> Remember(ImmutableArray<RecentMessage> recent, RecentMessage message)
    {
        var gone = recent.TakeWhile(each => message.At - each.At > RecallWindow).Count();
        return recent.RemoveRange(0, Math.Max(gone, recent.Length + 1 - MostRecent)).Add(message);
    }

    private static ImmutableArray<RecentMessage> Change(
        ImmutableArray<RecentMessage> recent, long number, Func<RecentMessage, RecentMessage> change) =>
        [.. recent.Select(each => each.Number == number ? change(each) : each)];
}

/// <summary>A message young enough to be recalled.</summary>
public sealed record RecentMessage(long Number, UserId Author, DateTimeOffset At)
{
    public bool IsRecalled { get; init; }

    public bool IsFlagged { get; init; }
}
