using CoManage.Domain.Notifications;
using CoManage.Silo.Journal;
using CoManage.Silo.Notifications.WebPush;
using Dapper;
using Microsoft.Extensions.Logging;

namespace CoManage.Silo.Notifications;

/// <summary>
/// Tells devices what is due. Whether there is still anything to tell, and whether now is the time, is asked again
/// before: what was read meanwhile rings for nobody. Told at least once; a failing push service is tried again, less
/// and less often.
/// </summary>
public sealed partial class NotificationDelivery(
    NotificationLook look, PushClient push, IJournal journal, IReadDatabase database, TimeProvider clock, ILogger<NotificationDelivery> log)
{
    private const int Page = 64;
    private const int AtOnce = 16;
    private const int MostTries = 10;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan FirstWaitInEmergency = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    // One for each process: whoever claims a row is told apart by it.
    private readonly Guid holder = Guid.NewGuid();

    /// <summary>Everything that is due now; returns how many devices were told.</summary>
    public async Task<int> Round(CancellationToken ct)
    {
        var told = 0;
        while (await Claim(ct).ConfigureAwait(false) is { Count: > 0 } claimed)
        {
            foreach (var kind in claimed.GroupBy(each => each.Kind))
            {
                told += await Tell(kind.Key, kind.ToDictionary(each => each.Device, each => each.Tries), ct).ConfigureAwait(false);
            }
        }

        return told;
    }

    private async Task<IReadOnlyList<Claimed>> Claim(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var until = now + Lease;
        var due = await Rows("due_at <= @now AND held_until <= @now", now, until, ct).ConfigureAwait(false);
        if (due.Count == 0)
        {
            return due;
        }

        await Task.WhenAll(due.Select(each => Write(each.Device, [NotificationRows.Claim(each.Device, each.Kind, holder, now, until)], ct)))
            .ConfigureAwait(false);
        return await Rows("holder = @holder AND held_until = @until", now, until, ct).ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<Claimed>> Rows(string which, DateTimeOffset now, DateTimeOffset until, CancellationToken ct)
    {
        await using var connection = await database.Open(ct).ConfigureAwait(false);
        var rows = await connection.QueryAsync<(string Device, string Kind, long Tries)>(new CommandDefinition(
            $"SELECT device_id, kind, tries FROM notifications WHERE {which} ORDER BY due_at, device_id, kind LIMIT {Page}",
            new { holder = holder.ToString(), now = now.ToUnixTimeMilliseconds(), until = until.ToUnixTimeMilliseconds() },
            cancellationToken: ct)).ConfigureAwait(false);
        return [.. rows.Select(row => new Claimed(Guid.Parse(row.Device), Enum.Parse<NotificationKind>(row.Kind, ignoreCase: true), row.Tries))];
    }

    private async Task<int> Tell(NotificationKind kind, Dictionary<Guid, long> claimed, CancellationToken ct)
    {
        var news = await look.Of(kind, claimed.Keys, ct).ConfigureAwait(false);
        var owners = (await look.Owners(kind, claimed.Keys, ct).ConfigureAwait(false)).ToDictionary(owner => owner.Id);
        var told = 0;
        await Parallel.ForEachAsync(
            claimed,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct },
            async (each, stop) =>
            {
                var (device, tries) = each;
                if (!news.Contains(device) || !owners.TryGetValue(device, out var owner))
                {
                    await Write(device, [NotificationRows.Done(device, kind)], stop).ConfigureAwait(false);
                }
                else if (await look.DueAt(kind, owner, stop).ConfigureAwait(false) is var due && due > clock.GetUtcNow())
                {
                    await Write(device, [NotificationRows.Later(device, kind, due, tries: 0)], stop).ConfigureAwait(false);
                }
                else if (await Send(owner, kind, [.. news[device]], tries, stop).ConfigureAwait(false))
                {
                    Interlocked.Increment(ref told);
                }
            }).ConfigureAwait(false);
        return told;
    }

    /// <summary>True when the push service has it.</summary>
    private async Task<bool> Send(
        NotificationLook.Owner owner, NotificationKind kind, IReadOnlyList<NotificationLook.News> news, long tries, CancellationToken ct)
    {
        var answer = await push.Send(owner.Target, kind, ct).ConfigureAwait(false);
        await Write(owner.Id, After(answer, owner, kind, news, tries), ct).ConfigureAwait(false);
        return answer is PushAnswer.Taken;
    }

    private IEnumerable<Sql> After(
        PushAnswer answer, NotificationLook.Owner owner, NotificationKind kind, IReadOnlyList<NotificationLook.News> news, long tries)
    {
        switch (answer)
        {
            case PushAnswer.Gone:
                return NotificationRows.Forget(owner.Id, owner.Who.Id);
            case PushAnswer.NotNow later when tries < MostTries:
                return [NotificationRows.Later(owner.Id, kind, clock.GetUtcNow() + Wait(kind, tries, later.After), tries + 1)];
            case PushAnswer.NotNow:
                GivenUp(owner.Id, kind);
                break;
            case PushAnswer.Refused refused:
                NotTaken(owner.Id, kind, refused.Status);
                break;
            default:
                break;
        }

        // What a push service will not take is not offered to it again; it stands in the lists, where it belongs.
        return
        [
            NotificationRows.Done(owner.Id, kind),
            .. news.Select(each => NotificationRows.Told(owner.Id, kind, each.Subject, each.Mark, clock.GetUtcNow())),
        ];
    }

    private static TimeSpan Wait(NotificationKind kind, long tries, TimeSpan? asked)
    {
        var first = kind is NotificationKind.Emergency ? FirstWaitInEmergency : FirstWait;
        var wait = asked is { } told && told > first ? told : first * Math.Pow(2, tries);
        return wait < LongestWait ? wait : LongestWait;
    }

    private Task<Appended> Write(Guid device, IEnumerable<Sql> rows, CancellationToken ct) => journal.Append(
        new Append(NotificationRows.Stream(device), StreamTable.Events, 0, []) { Rows = [.. rows] }, ct);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The push service of device {Device} did not take a notification ({Kind}): {Status}.")]
    private partial void NotTaken(Guid device, NotificationKind kind, int status);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The push service of device {Device} was away too long for a notification ({Kind}).")]
    private partial void GivenUp(Guid device, NotificationKind kind);

    private sealed record Claimed(Guid Device, NotificationKind Kind, long Tries);
}
