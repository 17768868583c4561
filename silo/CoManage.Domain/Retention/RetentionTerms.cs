using CoManage.Domain.Chat;

namespace CoManage.Domain.Retention;

/// <summary>
/// For how many years words are kept: what is said in a group is talk, what is said about one patient's care is part of
/// the record. Null keeps them for good.
/// </summary>
public sealed record RetentionTerms(int? ChatYears, int? RecordsYears)
{
    public const int LeastChatYears = 3;

    public const int LeastRecordsYears = 15;

    public static readonly RetentionTerms ForGood = new(null, null);

    /// <summary>What was said in such a room before this moment is past its time; null when nothing ever is.</summary>
    public DateTimeOffset? Before(RoomKind kind, DateTimeOffset now) =>
        (kind is RoomKind.Group ? ChatYears : RecordsYears) is { } years ? now.AddYears(-years) : null;
}
