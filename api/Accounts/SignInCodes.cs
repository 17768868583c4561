using System.Security.Cryptography;
using System.Text;
using CoManage.Silo.Journal;
using Dapper;

namespace CoManage.Api.Accounts;

/// <summary>A code that is shown once and lets its owner choose a password, once and until then.</summary>
internal sealed record OneTimeCode(string UserName, string Code, DateTimeOffset Until);

/// <summary>
/// One-time codes, at most one per account; a new one replaces the last. Only a hash is kept: the codes are long and
/// random, so that a plain one is enough.
/// </summary>
internal sealed class SignInCodes(IReadDatabase database, IJournal journal, TimeProvider clock)
{
    // No letter that is taken for another or for a digit when it is read from paper.
    private const string Letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private const int Length = 10;
    private static readonly TimeSpan Life = TimeSpan.FromHours(72);

    public async Task<OneTimeCode> Issue(Account account, CancellationToken ct)
    {
        var code = RandomNumberGenerator.GetString(Letters, Length);
        var until = clock.GetUtcNow() + Life;
        await Write(
            account.Id,
            """
            INSERT INTO sign_in_codes (account_id, code_hash, expires_at) VALUES (@id, @hash, @until)
            ON CONFLICT (account_id) DO UPDATE SET code_hash = excluded.code_hash, expires_at = excluded.expires_at
            """,
            ct,
            ("@id", account.Id), ("@hash", HashOf(code)), ("@until", until));
        return new(account.UserName, $"{code[..5]}-{code[5..]}", until);
    }

    /// <summary>Whether this is the account's code and its time has not run out.</summary>
    public async Task<bool> Holds(Guid account, string code, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        var kept = await connection.QuerySingleOrDefaultAsync<Row>(new CommandDefinition(
            "SELECT code_hash AS Hash, expires_at AS Until FROM sign_in_codes WHERE account_id = @id",
            new { id = account.ToString() },
            cancellationToken: ct));
        return kept is not null
            && kept.Until > clock.GetUtcNow().ToUnixTimeMilliseconds()
            && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(kept.Hash), Encoding.ASCII.GetBytes(HashOf(Plain(code))));
    }

    public Task Forget(Guid account, CancellationToken ct) =>
        Write(account, "DELETE FROM sign_in_codes WHERE account_id = @id", ct, ("@id", account));

    /// <summary>Until when an open code of the account can be used; null when there is none.</summary>
    public async Task<DateTimeOffset?> OpenUntil(Guid account, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        var until = await connection.QuerySingleOrDefaultAsync<long?>(new CommandDefinition(
            "SELECT expires_at FROM sign_in_codes WHERE account_id = @id", new { id = account.ToString() }, cancellationToken: ct));
        return until is { } at && at > clock.GetUtcNow().ToUnixTimeMilliseconds() ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null;
    }

    private static string Plain(string code) => new([.. code.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]);

    private static string HashOf(string code) => Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes(code)));

    private Task<Appended> Write(Guid id, string text, CancellationToken ct, params (string Name, object? Value)[] values) =>
        journal.Append(new Append(new StreamId("account", id), StreamTable.Events, 0, []) { Rows = [new Sql(text, values)] }, ct);

    private sealed record Row(string Hash, long Until);
}
