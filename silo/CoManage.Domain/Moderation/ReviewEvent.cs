using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;

namespace CoManage.Domain.Moderation;

/// <summary>What happened in a message's review. Who decided stands with the event.</summary>
public abstract record ReviewEvent
{
    private ReviewEvent()
    {
    }

    public sealed record Reported(ReviewedMessage About, string Reason, UserId Reporter) : ReviewEvent;

    public sealed record WordsFound(ReviewedMessage About, WordFinding Words) : ReviewEvent;

    public sealed record Hidden(ReviewedMessage About, string Reason) : ReviewEvent;

    public sealed record Removed(ReviewedMessage About, string Reason) : ReviewEvent;

    public sealed record Restored : ReviewEvent;

    public sealed record Kept : ReviewEvent;
}
