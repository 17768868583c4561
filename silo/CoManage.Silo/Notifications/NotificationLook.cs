using CoManage.Domain.Kernel;
using CoManage.Domain.Notifications;
using CoManage.Silo.Groups;
using CoManage.Silo.Journal;
using CoManage.Silo.Notifications.WebPush;
using CoManage.Silo.Reading;
using Dapper;

namespace CoManage.Silo.Notifications;

/// <summary>Finds what is news to a device and decides when to tell it.</summary>
public sealed class NotificationLook(
    IJournal journal, IReadDatabase database, DutyQueries duty, QuietHoursTerms terms, TimeProvider clock)
{
    private const int RoomsAtOnce = 200;

    /// <summary>Looks at everything of one kind, for every device.</summary>
    public async Task Look(NotificationKind kind, CancellationToken ct) =>
        await Keep(kind, await Find(kind, "1 = 1", new IdList([]), ct).ConfigureAwait(false), ct).ConfigureAwait(false);

    /// <summary>Looks for messages in these rooms.</summary>
    public async Task LookAt(IReadOnlyCollection<RoomId> rooms, CancellationToken ct)
    {
        foreach (var some in rooms.Chunk(RoomsAtOnce))
        {
            var ids = new IdList(some.Select(room => room.Value.ToString()));
            var news = await Find(NotificationKind.Message, NewsSql.AmongReaders(ids.Names), ids, ct).ConfigureAwait(false);
            await Keep(NotificationKind.Message, news, ct).ConfigureAwait(false);
        }
    }

    /// <summary>What these devices have not been told of.</summary>
    internal Task<ILookup<Guid, News>> Of(NotificationKind kind, IReadOnlyCollection<Guid> devices, CancellationToken ct)
    {
        var ids = new IdList(devices.Select(device => device.ToString()));
        return Find(kind, $"d.device_id IN ({ids.Names})", ids, ct);
    }

    internal async Task<IReadOnlyList<Owner>> Owners(NotificationKind kind, IReadOnlyCollection<Guid> devices, CancellationToken ct)
    {
        var ids = new IdList(devices.Select(device => device.ToString()));
        await using var connection = await database.Open(ct).ConfigureAwait(false);
        return [.. await connection.QueryAsync<Owner>(new CommandDefinition(
            $"""
            SELECT d.device_id AS Device, d.person_id AS Person, a.name AS Name, a.role AS Role, d.endpoint AS Endpoint,
              d.public_key AS PublicKey, d.secret AS Secret, d.language AS Language,
              q.is_on AS IsOn, q.from_minute AS FromMinute, q.until_minute AS UntilMinute,
              (SELECT MAX(n.at) FROM notified n WHERE n.device_id = d.device_id AND n.kind = @kind) AS Told,
              (SELECT w.due_at FROM notifications w WHERE w.device_id = d.device_id AND w.kind = @kind) AS Waiting
            FROM push_devices d JOIN accounts a ON a.account_id = d.person_id
            LEFT JOIN quiet_hours q ON q.person_id = d.person_id
            WHERE d.device_id IN ({ids.Names})
            """,
            ids.With(new { kind = kind.Code() }),
            cancellationToken: ct)).ConfigureAwait(false)];
    }

    internal async Task<DateTimeOffset> DueAt(NotificationKind kind, Owner owner, CancellationToken ct)
    {
        var (now, who, quiet) = (clock.GetUtcNow(), owner.Who, owner.Chosen ?? terms.For(owner.Who.Role));
        // Duty is asked for only where the answer counts.
        var isOnDuty = who.Role is Role.Gp && kind is not NotificationKind.Emergency && quiet.EndAfter(now, terms.Zone) is not null
            && (await duty.Of(who, ct).ConfigureAwait(false)).Any(page => page.IsPlanned && page.OnDuty?.Id == who.Id);
        return Notification.DueAt(kind, quiet, isOnDuty, Shown.At(owner.Told), now, terms.Zone);
    }

    private async Task<ILookup<Guid, News>> Find(NotificationKind kind, string which, IdList ids, CancellationToken ct)
    {
        await using var connection = await database.Open(ct).ConfigureAwait(false);
        var news = await connection.QueryAsync<(string Device, string Subject, long Mark)>(
            new CommandDefinition(NewsSql.Of(kind, which), ids.With(), cancellationToken: ct)).ConfigureAwait(false);
        return news.ToLookup(each => Guid.Parse(each.Device), each => new News(each.Subject, each.Mark));
    }

    private async Task Keep(NotificationKind kind, ILookup<Guid, News> news, CancellationToken ct)
    {
        foreach (var owner in await Owners(kind, [.. news.Select(each => each.Key)], ct).ConfigureAwait(false))
        {
            var due = await DueAt(kind, owner, ct).ConfigureAwait(false);
            if (owner.Waiting <= due.ToUnixTimeMilliseconds())
            {
                continue;
            }

            await journal.Append(
                new Append(NotificationRows.Stream(owner.Id), StreamTable.Events, 0, []) { Rows = [NotificationRows.Found(owner.Id, kind, due)] },
                ct).ConfigureAwait(false);
        }
    }

    /// <summary>One thing, and how far it is.</summary>
    internal sealed record News(string Subject, long Mark);

    /// <summary>A device with what decides when it is told. Read by name: SQLite tells no type of a value that may be null.</summary>
    internal sealed record Owner
    {
        public string Device { get; init; } = "";
        public string Person { get; init; } = "";
        public string Name { get; init; } = "";
        public string Role { get; init; } = "";
        public string Endpoint { get; init; } = "";
        public string PublicKey { get; init; } = "";
        public string Secret { get; init; } = "";
        public string Language { get; init; } = "";
        public long? IsOn { get; init; }
        public long? FromMinute { get; init; }
        public long? UntilMinute { get; init; }
        public long? Told { get; init; }

        /// <summary>When it is to be told already.</summary>
        public long? Waiting { get; init; }

        public Guid Id => Guid.Parse(Device);

        public Actor Who => new(new UserId(Guid.Parse(Person)), Enum.Parse<Role>(Role, ignoreCase: true), Name);

        public QuietHours? Chosen =>
            this is { IsOn: { } on, FromMinute: { } from, UntilMinute: { } until } ? new QuietHoursRow(on, from, until).Hours : null;

        public PushTarget Target => new(Id, new Uri(Endpoint), PublicKey, Secret, Language);
    }
}
