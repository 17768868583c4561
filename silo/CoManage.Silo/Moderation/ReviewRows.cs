using CoManage.Domain.Kernel;
using CoManage.Domain.Moderation;
using CoManage.Silo.Journal;
using CoManage.Silo.Runtime;

namespace CoManage.Silo.Moderation;

/// <summary>A review's row on the moderators' list and its steps.</summary>
internal static class ReviewRows
{
    public static IEnumerable<Sql> After(Guid review, Happened happened, Review.Known after)
    {
        var (what, reason) = happened.Event switch
        {
            ReviewEvent.Reported e => ("reported", e.Reason),
            ReviewEvent.WordsFound e => (e.Words.IsHeld ? "held" : "wordsFound", e.Words.Codes[0]),
            ReviewEvent.Hidden e => ("hidden", e.Reason),
            ReviewEvent.Removed e => ("removed", e.Reason),
            ReviewEvent.Restored => ("restored", (string?)null),
            ReviewEvent.Kept => ("kept", null),
            _ => throw new InvalidOperationException($"{happened.Event.GetType().Name} has no row."),
        };
        return [Row(review, happened, after), Step(review, happened, what, reason)];
    }

    // A review that is opened again stands where it stood: the oldest worry comes first.
    private static Sql Row(Guid review, Happened happened, Review.Known after) => new(
        """
        INSERT INTO reviews (
          review_id, room_id, number, group_id, author_id, author_name, standing, is_open, reports, words, opened_at)
        VALUES (@id, @room, @number, @group, @author, @name, @standing, @open, @reports, @words, @at)
        ON CONFLICT (review_id) DO UPDATE SET
          standing = excluded.standing, is_open = excluded.is_open, reports = excluded.reports,
          words = coalesce(excluded.words, reviews.words)
        """,
        ("id", review),
        ("room", after.About.Room.Value),
        ("number", after.About.Number),
        ("group", after.About.Group.Value),
        ("author", after.About.Author.Value),
        ("name", after.About.AuthorName),
        ("standing", (int)after.Standing),
        ("open", after.IsOpen),
        ("reports", after.Reporters.Count),
        ("words", happened.Event is ReviewEvent.WordsFound found ? string.Join(',', found.Words.Codes) : null),
        ("at", happened.At));

    // Who reported stays unnamed: the list says that it was a member or staff.
    private static Sql Step(Guid review, Happened happened, string what, string? reason) => new(
        """
        INSERT INTO review_steps (review_id, number, at, by_name, by_role, what, reason)
        VALUES (@id, @number, @at, @name, @role, @what, @reason)
        """,
        ("id", review),
        ("number", happened.Version),
        ("at", happened.At),
        ("name", happened.Event is ReviewEvent.Reported ? "" : happened.By.Name),
        ("role", happened.By.Role.Code()),
        ("what", what),
        ("reason", reason));
}
