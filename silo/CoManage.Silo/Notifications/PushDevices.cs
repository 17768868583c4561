using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;
using CoManage.Silo.Notifications.WebPush;
using CoManage.Silo.Reading;
using Dapper;

namespace CoManage.Silo.Notifications;

/// <summary>A browser that asked to be told while its page is closed.</summary>
/// <param name="Endpoint">Where its maker's push service takes messages for it.</param>
/// <param name="PublicKey">The browser's key (P-256, uncompressed, base64url).</param>
/// <param name="Secret">What the browser and this service share (base64url).</param>
/// <param name="Language">The language of its page.</param>
/// <param name="Name">What its owner knows it by.</param>
public sealed record PushDevice(Uri Endpoint, string PublicKey, string Secret, string Language, string Name)
{
    /// <summary>Whether a browser's key and secret are what they should be.</summary>
    public static bool HasKeys(string? publicKey, string? secret) =>
        publicKey is not null && secret is not null && PushKey.AreValid(publicKey, secret);
}

/// <summary>A device as its owner sees it.</summary>
public sealed record ShownDevice(Guid Id, string Name, DateTimeOffset Since);

/// <summary>
/// Which browsers are told for whom. A browser belongs to whoever signed in there last; the oldest make room for new ones.
/// </summary>
public sealed class PushDevices(IJournal journal, IReadDatabase database, TimeProvider clock)
{
    /// <summary>More than anybody carries.</summary>
    public const int Most = 10;

    /// <summary>The same endpoint is the same device, whoever it belonged to.</summary>
    public static Guid IdOf(Uri endpoint) => DerivedId.From($"push-device/{endpoint}");

    public async Task<Guid> Add(UserId person, PushDevice device, CancellationToken ct)
    {
        var id = IdOf(device.Endpoint);
        await Write(
            id,
            [
                .. NotificationRows.ForgetUnlessOf(id, person),
                new Sql(
                    """
                    INSERT INTO push_devices (device_id, person_id, endpoint, public_key, secret, language, name, since)
                    VALUES (@id, @person, @endpoint, @key, @secret, @language, @name, @at)
                    ON CONFLICT (device_id) DO UPDATE SET
                      since = CASE WHEN push_devices.person_id = excluded.person_id THEN push_devices.since ELSE excluded.since END,
                      person_id = excluded.person_id, public_key = excluded.public_key, secret = excluded.secret,
                      language = excluded.language, name = excluded.name
                    """,
                    ("id", id), ("person", person.Value), ("endpoint", device.Endpoint.AbsoluteUri), ("key", device.PublicKey),
                    ("secret", device.Secret), ("language", device.Language), ("name", device.Name), ("at", clock.GetUtcNow())),
            ],
            person,
            ct).ConfigureAwait(false);
        foreach (var oldest in (await Of(person, ct).ConfigureAwait(false)).Skip(Most))
        {
            await Remove(oldest.Id, person, ct).ConfigureAwait(false);
        }

        return id;
    }

    /// <summary>Takes a device away if it is this person's.</summary>
    public Task Remove(Guid device, UserId person, CancellationToken ct) =>
        Write(device, NotificationRows.Forget(device, person), person, ct);

    /// <summary>Takes all devices of a person away: whoever still holds one is not signed in there any more.</summary>
    public async Task RemoveAll(UserId person, CancellationToken ct)
    {
        foreach (var device in await Of(person, ct).ConfigureAwait(false))
        {
            await Remove(device.Id, person, ct).ConfigureAwait(false);
        }
    }

    /// <summary>The person's devices, the newest first.</summary>
    public async Task<IReadOnlyList<ShownDevice>> Of(UserId person, CancellationToken ct)
    {
        await using var connection = await database.Open(ct).ConfigureAwait(false);
        var rows = await connection.QueryAsync<(string Id, string Name, long Since)>(new CommandDefinition(
            "SELECT device_id, name, since FROM push_devices WHERE person_id = @person ORDER BY since DESC, device_id",
            new { person = person.Value.ToString() },
            cancellationToken: ct)).ConfigureAwait(false);
        return [.. rows.Select(row => new ShownDevice(Guid.Parse(row.Id), row.Name, Shown.At(row.Since)))];
    }

    internal async Task DecideAnew(UserId person, CancellationToken ct)
    {
        foreach (var device in await Of(person, ct).ConfigureAwait(false))
        {
            await journal.Append(
                new Append(NotificationRows.Stream(device.Id), StreamTable.Events, 0, [])
                {
                    Rows = [NotificationRows.DecideAnew(device.Id, clock.GetUtcNow())],
                },
                ct).ConfigureAwait(false);
        }
    }

    private Task<Appended> Write(Guid device, IEnumerable<Sql> rows, UserId person, CancellationToken ct) => journal.Append(
        new Append(NotificationRows.Stream(device), StreamTable.Events, 0, [])
        {
            Rows = [.. rows],
            News = [new News.PersonChanged("notifications", person)],
        },
        ct);
}
