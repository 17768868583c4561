using CoManage.Domain.Chat;

namespace CoManage.Domain.Moderation;

/// <summary>What can be asked of a message's review. Its key is <see cref="Review.IdOf"/>; reasons are of <see cref="ModerationReasons"/>.</summary>
public abstract record ReviewCommand
{
    private ReviewCommand()
    {
    }

    /// <summary>A member of the room finds that a moderator should look.</summary>
    public sealed record Report(ReviewedMessage About, string Reason) : ReviewCommand;

    /// <summary>The word list found something in the message.</summary>
    public sealed record TakeWords(ReviewedMessage About, WordFinding Words) : ReviewCommand;

    /// <summary>Takes the words from readers.</summary>
    public abstract record Withhold(ReviewedMessage About, string Reason) : ReviewCommand;

    /// <summary>Until the review has ended.</summary>
    public sealed record Hide(ReviewedMessage About, string Reason) : Withhold(About, Reason);

    public sealed record Remove(ReviewedMessage About, string Reason) : Withhold(About, Reason);

    /// <summary>Gives the words back; also of a message that was held or removed by mistake.</summary>
    public sealed record Restore : ReviewCommand;

    /// <summary>Looked at and left as it is.</summary>
    public sealed record Keep : ReviewCommand;
}
