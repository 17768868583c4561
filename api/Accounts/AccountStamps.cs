using System.Collections.Concurrent;

namespace CoManage.Api.Accounts;

/// <summary>
/// Whether a cookie's sign-in still stands: the account is open and its security stamp is the cookie's. Looked up at
/// most every few seconds per account, so that a request costs no query; a lock in this process shows at once.
/// </summary>
internal sealed class AccountStamps(AccountRows rows, TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);
    private const int Most = 20_000;

    private readonly ConcurrentDictionary<Guid, (string Stamp, DateTimeOffset Until)> seen = [];

    public async ValueTask<bool> Stands(Guid account, string? stamp, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (!seen.TryGetValue(account, out var known) || known.Until <= now)
        {
            var found = await rows.Find(account, ct);
            known = (found is { Disabled: false } ? found.SecurityStamp : "", now + Fresh);
            Remember(account, known);
        }

        return known.Stamp.Length > 0 && known.Stamp == stamp;
    }

    public void Forget(Guid account) => seen.TryRemove(account, out _);

    private void Remember(Guid account, (string Stamp, DateTimeOffset Until) known)
    {
        if (seen.Count >= Most)
        {
            seen.Clear();
        }

        seen[account] = known;
    }
}
