using CoManage.Domain.Kernel;

namespace CoManage.Domain.CannedReplies;

/// <summary>What can be asked of a canned reply.</summary>
public abstract record CannedReplyCommand
{
    private CannedReplyCommand()
    {
    }

    /// <summary>Writes it, or writes it anew; either way it waits for approval.</summary>
    public sealed record Write(Bilingual? Title, Bilingual? Text) : CannedReplyCommand;

    public sealed record Approve : CannedReplyCommand;

    public sealed record Retire : CannedReplyCommand;
}

/// <summary>What has happened to a canned reply.</summary>
public abstract record CannedReplyEvent
{
    private CannedReplyEvent()
    {
    }

    public sealed record Written(Bilingual Title, Bilingual Text, Actor Author) : CannedReplyEvent;

    public sealed record Approved(Actor By) : CannedReplyEvent;

    public sealed record Retired(Actor By) : CannedReplyEvent;
}
