using CoManage.Domain.Kernel;

namespace CoManage.Domain.Chat;

/// <summary>Somebody a message calls by name, or all of one role; exactly one of the two is set.</summary>
public sealed record Mention(UserId? Person = null, Role? Role = null);

/// <summary>How people answer a message without words: a small fixed set, stored and sent by name.</summary>
public enum Emoji
{
    /// <summary>👍</summary>
    Like,

    /// <summary>❤️</summary>
    Heart,

    /// <summary>🙏</summary>
    Thanks,

    /// <summary>💪</summary>
    Cheer,

    /// <summary>✅ Read and understood.</summary>
    Understood,
}
