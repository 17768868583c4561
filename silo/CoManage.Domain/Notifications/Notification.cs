namespace CoManage.Domain.Notifications;

/// <summary>What waits for somebody who is not looking. It is all that a notification says. Stored by name.</summary>
public enum NotificationKind
{
    /// <summary>A call for help, or a case that cannot wait.</summary>
    Emergency,

    /// <summary>Something on one's list: an urgent case, a question, an answer, a referral.</summary>
    Work,

    /// <summary>Something was said in one's rooms.</summary>
    Message,
}

/// <summary>When somebody is told that something waits.</summary>
public static class Notification
{
    /// <summary>A busy room does not ring at each of its messages.</summary>
    public static readonly TimeSpan BetweenMessages = TimeSpan.FromMinutes(5);

    /// <summary>
    /// An emergency at once. Anything else at the end of quiet hours, unless a plan or a handover has put the person on
    /// duty: whoever is on duty is not off.
    /// </summary>
    /// <param name="told">When the person was last told of something of this kind.</param>
    public static DateTimeOffset DueAt(
        NotificationKind kind, QuietHours quiet, bool isOnDuty, DateTimeOffset? told, DateTimeOffset now, TimeSpan zone)
    {
        if (kind is NotificationKind.Emergency)
        {
            return now;
        }

        var due = kind is NotificationKind.Message && told is { } last && last + BetweenMessages > now ? last + BetweenMessages : now;
        return isOnDuty ? due : quiet.EndAfter(due, zone) ?? due;
    }
}
