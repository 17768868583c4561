using CoManage.Silo.Journal;
using CoManage.Silo.Notifications.WebPush;
using Dapper;

namespace CoManage.Silo.Notifications;

/// <summary>
/// The pair of keys by which push services and browsers know this service. Made once and kept in the database, so that
/// all processes on it are the same sender; with another pair every browser would have to subscribe anew.
/// </summary>
/// <param name="contact">Where a push service reaches whoever runs this one.</param>
public sealed class PushKeys(IJournal journal, IReadDatabase database, string contact) : IDisposable
{
    private const string Name = "vapid";

    private readonly SemaphoreSlim turn = new(1, 1);
    private VapidSigner? signer;

    /// <summary>What browsers subscribe with (base64url).</summary>
    public async Task<string> PublicKey(CancellationToken ct) => (await Signer(ct).ConfigureAwait(false)).PublicKey;

    public void Dispose()
    {
        signer?.Dispose();
        turn.Dispose();
    }

    internal async Task<VapidSigner> Signer(CancellationToken ct)
    {
        await turn.WaitAsync(ct).ConfigureAwait(false);
        try
        {
            return signer ??= new VapidSigner(await Read(ct).ConfigureAwait(false) ?? await Make(ct).ConfigureAwait(false), contact);
        }
        finally
        {
            turn.Release();
        }
    }

    // Another process may make one at the same time; the first to be stored counts for all.
    private async Task<byte[]> Make(CancellationToken ct)
    {
        var append = new Append(new StreamId("push-key", Guid.Empty), StreamTable.Events, 0, [])
        {
            Rows =
            [
                new Sql(
                    "INSERT INTO push_keys (name, private_key) VALUES (@name, @key) ON CONFLICT (name) DO NOTHING",
                    ("name", Name), ("key", Convert.ToBase64String(VapidSigner.NewPrivateKey()))),
            ],
        };
        await journal.Append(append, ct).ConfigureAwait(false);
        return await Read(ct).ConfigureAwait(false) ?? throw new InvalidOperationException("The key was not stored.");
    }

    private async Task<byte[]?> Read(CancellationToken ct)
    {
        await using var connection = await database.Open(ct).ConfigureAwait(false);
        return await connection.ExecuteScalarAsync<string?>(new CommandDefinition(
            "SELECT private_key FROM push_keys WHERE name = @name", new { name = Name }, cancellationToken: ct)).ConfigureAwait(false)
            is { } key ? Convert.FromBase64String(key) : null;
    }
}
