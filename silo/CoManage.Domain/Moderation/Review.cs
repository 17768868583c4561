using System.Collections.Immutable;
using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;

namespace CoManage.Domain.Moderation;

/// <summary>
/// One message under review. Reports stay between the reporter and the moderators; what staff decide is signed, is told in
/// the room by a reason instead of words, and can be taken back.
/// </summary>
public abstract record Review
{
    private Review()
    {
    }

    public static readonly Decider<Review, ReviewCommand, ReviewEvent> Decider = new(new Unknown(), Decide, Evolve);

    public sealed record Unknown : Review;

    /// <param name="IsOpen">A moderator is still to look at it.</param>
    public sealed record Known(ReviewedMessage About, MessageStanding Standing, ImmutableHashSet<UserId> Reporters, bool IsOpen) : Review;

    /// <summary>The review of a message; the same however it begins.</summary>
    public static Guid IdOf(RoomId room, long number) => DerivedId.From("review", room.Value, $"{number}");

    public static class Refusals
    {
        public static readonly Refusal NotForThisRole = new("moderation.not-for-this-role");
        public static readonly Refusal ReasonUnknown = new("moderation.reason-unknown");
        public static readonly Refusal OwnMessage = new("moderation.own-message");
        public static readonly Refusal NothingToRestore = new("moderation.nothing-to-restore");
        public static readonly Refusal NothingToKeep = new("moderation.nothing-to-keep");
    }

    /// <summary>More reporters than this are counted as this many; the message stands on the list already.</summary>
    private const int MostReporters = 100;

    private static Decision<ReviewEvent> Decide(Review state, ReviewCommand command, Moment moment) => command switch
    {
        ReviewCommand.Report c => Report(state as Known, c, moment),
        ReviewCommand.TakeWords when moment.By.Role is not Role.Service => Refusals.NotForThisRole,
        ReviewCommand.TakeWords c => state is Known
            ? Decision<ReviewEvent>.Nothing
            : new ReviewEvent.WordsFound(c.About, c.Words),
        _ when !moment.By.IsCareTeam => Refusals.NotForThisRole,
        ReviewCommand.Withhold c when !ModerationReasons.Has(c.Reason) => Refusals.ReasonUnknown,
        ReviewCommand.Withhold c when c.About.Author == moment.By.Id => Refusals.OwnMessage,
        ReviewCommand.Restore or ReviewCommand.Keep when (state as Known)?.About.Author == moment.By.Id => Refusals.OwnMessage,
        ReviewCommand.Hide c => state is Known { Standing: MessageStanding.Hidden or MessageStanding.Removed }
            ? Decision<ReviewEvent>.Nothing
            : new ReviewEvent.Hidden(c.About, c.Reason),
        ReviewCommand.Remove c => state is Known { Standing: MessageStanding.Removed }
            ? Decision<ReviewEvent>.Nothing
            : new ReviewEvent.Removed(c.About, c.Reason),
        ReviewCommand.Restore => state is Known { Standing: not MessageStanding.Visible }
            ? new ReviewEvent.Restored()
            : Refusals.NothingToRestore,
        ReviewCommand.Keep => state is Known { Standing: MessageStanding.Visible, IsOpen: true }
            ? new ReviewEvent.Kept()
            : Refusals.NothingToKeep,
        _ => throw new InvalidOperationException($"{command.GetType().Name} is not for reviews."),
    };

    private static Decision<ReviewEvent> Report(Known? state, ReviewCommand.Report command, Moment moment) => command switch
    {
        _ when !moment.By.IsCareTeam && moment.By.Role is not Role.Patient => Refusals.NotForThisRole,
        { Reason: var reason } when !ModerationReasons.Has(reason) => Refusals.ReasonUnknown,
        { About.Author: var author } when author == moment.By.Id => Refusals.OwnMessage,

        // What readers do not see any more need not be reported; what I said once need not be said again.
        _ when state is { Standing: not MessageStanding.Visible } || state?.Reporters.Contains(moment.By.Id) == true =>
            Decision<ReviewEvent>.Nothing,
        _ => new ReviewEvent.Reported(command.About, command.Reason, moment.By.Id),
    };

    private static Known Evolve(Review state, ReviewEvent happened) => (state, happened) switch
    {
        (_, ReviewEvent.Reported e) => Open(state, e.About) with { Reporters = Among(state, e.Reporter), IsOpen = true },
        (Unknown, ReviewEvent.WordsFound e) => Open(state, e.About) with
        {
            Standing = e.Words.IsHeld ? MessageStanding.Held : MessageStanding.Visible,
        },
        (_, ReviewEvent.Hidden e) => Open(state, e.About) with { Standing = MessageStanding.Hidden, IsOpen = true },
        (_, ReviewEvent.Removed e) => Open(state, e.About) with { Standing = MessageStanding.Removed, IsOpen = false },
        (Known s, ReviewEvent.Restored) => s with { Standing = MessageStanding.Visible, IsOpen = false },
        (Known s, ReviewEvent.Kept) => s with { IsOpen = false },
        _ => throw new InvalidOperationException($"{happened.GetType().Name} cannot follow {state.GetType().Name}."),
    };

    private static Known Open(Review state, ReviewedMessage about) =>
        state as Known ?? new Known(about, MessageStanding.Visible, [], IsOpen: true);

    private static ImmutableHashSet<UserId> Among(Review state, UserId reporter) =>
        state is not Known known ? [reporter] : known.Reporters.Count >= MostReporters ? known.Reporters : known.Reporters.Add(reporter);
}

/// <summary>Which message it is and whose, as the permission filter read it.</summary>
/// <param name="Patient">The author when a patient wrote it; moderating it is then audited.</param>
public sealed record ReviewedMessage(RoomId Room, long Number, GroupId Group, UserId Author, string AuthorName, PatientId? Patient);
