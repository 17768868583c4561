using CoManage.Domain.Kernel;
using CoManage.Domain.Notifications;
using CoManage.Silo.Journal;

namespace CoManage.Silo.Notifications;

/// <summary>The tables <c>notifications</c>, <c>notified</c> and <c>push_devices</c>: all rows of one device are one stream's.</summary>
internal static class NotificationRows
{
    public static StreamId Stream(Guid device) => new("push-device", device);

    /// <summary>The device is to be told of something of this kind; an earlier moment wins.</summary>
    public static Sql Found(Guid device, NotificationKind kind, DateTimeOffset due) => new(
        """
        INSERT INTO notifications (device_id, kind, due_at, tries, holder, held_until) VALUES (@id, @kind, @due, 0, NULL, 0)
        ON CONFLICT (device_id, kind) DO UPDATE SET
          due_at = CASE WHEN excluded.due_at < notifications.due_at THEN excluded.due_at ELSE notifications.due_at END
        """,
        ("id", device), ("kind", kind.Code()), ("due", due));

    /// <summary>This process sees to it until then; another that was quicker keeps it.</summary>
    public static Sql Claim(Guid device, NotificationKind kind, Guid holder, DateTimeOffset now, DateTimeOffset until) => new(
        """
        UPDATE notifications SET holder = @holder, held_until = @until
        WHERE device_id = @id AND kind = @kind AND held_until <= @now AND due_at <= @now
        """,
        ("id", device), ("kind", kind.Code()), ("holder", holder), ("until", until), ("now", now));

    /// <summary>Told, or there is nothing to tell any more.</summary>
    public static Sql Done(Guid device, NotificationKind kind) =>
        new("DELETE FROM notifications WHERE device_id = @id AND kind = @kind", ("id", device), ("kind", kind.Code()));

    /// <summary>Not yet: decided again then.</summary>
    public static Sql Later(Guid device, NotificationKind kind, DateTimeOffset due, long tries) => new(
        "UPDATE notifications SET due_at = @due, tries = @tries, holder = NULL, held_until = 0 WHERE device_id = @id AND kind = @kind",
        ("id", device), ("kind", kind.Code()), ("due", due), ("tries", tries));

    public static Sql Told(Guid device, NotificationKind kind, string subject, long mark, DateTimeOffset at) => new(
        """
        INSERT INTO notified (device_id, kind, subject, mark, at) VALUES (@id, @kind, @subject, @mark, @at)
        ON CONFLICT (device_id, kind, subject) DO UPDATE SET mark = excluded.mark, at = excluded.at
        """,
        ("id", device), ("kind", kind.Code()), ("subject", subject), ("mark", mark), ("at", at));

    /// <summary>Its owner's hours have changed: what waits for their end is decided again.</summary>
    public static Sql DecideAnew(Guid device, DateTimeOffset now) => new(
        "UPDATE notifications SET due_at = @now WHERE device_id = @id AND due_at > @now AND tries = 0", ("id", device), ("now", now));

    /// <summary>Everything about the device, if it is this person's.</summary>
    public static IEnumerable<Sql> Forget(Guid device, UserId person)
    {
        const string If = "device_id = @id AND EXISTS (SELECT 1 FROM push_devices p WHERE p.device_id = @id AND p.person_id = @person)";
        // The row that says whose it is goes last.
        foreach (var table in new[] { "notifications", "notified", "push_devices" })
        {
            yield return new($"DELETE FROM {table} WHERE {If}", ("id", device), ("person", person.Value));
        }
    }

    /// <summary>What another owner of the device was told is nothing to this one.</summary>
    public static IEnumerable<Sql> ForgetUnlessOf(Guid device, UserId person)
    {
        const string If = "device_id = @id AND EXISTS (SELECT 1 FROM push_devices p WHERE p.device_id = @id AND p.person_id <> @person)";
        foreach (var table in new[] { "notifications", "notified" })
        {
            yield return new($"DELETE FROM {table} WHERE {If}", ("id", device), ("person", person.Value));
        }
    }
}
