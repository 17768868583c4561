using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;

namespace CoManage.Domain.Moderation;

/// <summary>What the room shows follows from the review, and a review from what the word list found.</summary>
public static class ModerationReactions
{
    public static IEnumerable<Reaction> When(ReviewEvent happened, Review after)
    {
        (MessageStanding Standing, string? Reason)? change = happened switch
        {
            ReviewEvent.WordsFound { Words.IsHeld: true } => (MessageStanding.Held, null),
            ReviewEvent.Hidden e => (MessageStanding.Hidden, e.Reason),
            ReviewEvent.Removed e => (MessageStanding.Removed, e.Reason),
            ReviewEvent.Restored => (MessageStanding.Visible, null),
            _ => null,
        };
        return change is { } to && after is Review.Known { About: var about }
            ? [new(about.Room.Value, new RoomCommand.SetStanding(about.Number, to.Standing, to.Reason))]
            : [];
    }

    public static IEnumerable<Reaction> When(RoomId room, RoomEvent happened) =>
        happened switch
        {
            RoomEvent.Posted { Words: { } words } posted => [Found(room, posted.Number, posted.Author, words)],
            RoomEvent.Edited { Words: { } words } edited => [Found(room, edited.Target, edited.Author, words)],
            _ => [],
        };

    private static Reaction Found(RoomId room, long number, Actor author, WordFinding words) => new(
        Review.IdOf(room, number),
        new ReviewCommand.TakeWords(
            new ReviewedMessage(room, number, words.Group, author.Id, author.Name, new PatientId(author.Id.Value)), words));
}
