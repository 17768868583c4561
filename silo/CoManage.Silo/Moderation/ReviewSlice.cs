using CoManage.Domain.Kernel;
using CoManage.Domain.Moderation;
using CoManage.Silo.Journal;
using CoManage.Silo.Runtime;

namespace CoManage.Silo.Moderation;

/// <summary>Hosts the reviews of messages.</summary>
public sealed class ReviewSlice : Slice<Review, ReviewCommand, ReviewEvent>
{
    /// <summary>The worklist of moderators, as hints name it.</summary>
    internal const string List = "moderation";

    public override string Kind => "review";

    public override Decider<Review, ReviewCommand, ReviewEvent> Decider => Review.Decider;

    public override EventNames<ReviewEvent> Names { get; } = new EventNames<ReviewEvent>()
        .Add<ReviewEvent.Reported>("review.reported")
        .Add<ReviewEvent.WordsFound>("review.words-found")
        .Add<ReviewEvent.Hidden>("review.hidden")
        .Add<ReviewEvent.Removed>("review.removed")
        .Add<ReviewEvent.Restored>("review.restored")
        .Add<ReviewEvent.Kept>("review.kept");

    public override IEnumerable<Sql> Rows(Guid key, Happened happened, Review after) =>
        after is Review.Known known ? ReviewRows.After(key, happened, known) : [];

    public override IEnumerable<Reaction> Reactions(Guid key, Happened happened, Review after) =>
        ModerationReactions.When((ReviewEvent)happened.Event, after);

    public override IEnumerable<News> News(Guid key, Happened happened, Review after) =>
        after is Review.Known known ? [new News.WorklistChanged(List, known.About.Group)] : [];

    public override PatientId? Concerns(Guid key, Happened happened, Review after) => (after as Review.Known)?.About.Patient;
}
