using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;
using Dapper;

namespace CoManage.Api.Accounts;

/// <summary>The table of accounts. Reads on a pooled connection; writes go through the one writer of the database.</summary>
internal sealed class AccountRows(IReadDatabase database, IJournal journal)
{
    private const string Columns = """
        account_id AS Id, user_name AS UserName, normalized_name AS NormalizedName, name AS Name, role AS Role,
        password_hash AS PasswordHash, security_stamp AS SecurityStamp, hospital_id AS Hospital,
        locked_until AS LockedUntil, access_failed AS AccessFailed, created_at AS CreatedAt, disabled AS Disabled
        """;

    public Task<Account?> Find(Guid id, CancellationToken ct) =>
        One($"SELECT {Columns} FROM accounts WHERE account_id = @value", id.ToString(), ct);

    public Task<Account?> FindByName(string normalizedName, CancellationToken ct) =>
        One($"SELECT {Columns} FROM accounts WHERE normalized_name = @value", normalizedName, ct);

    public async Task<bool> Any(CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        return await connection.ExecuteScalarAsync<long>(
            new CommandDefinition("SELECT COUNT(*) FROM (SELECT 1 FROM accounts LIMIT 1) AS one", cancellationToken: ct)) > 0;
    }

    /// <summary>Stores a new account; a taken id or user name changes nothing, so read back who has it.</summary>
    /// <param name="onlyFirst">Stores it only while there are no accounts at all.</param>
    public Task Insert(Account account, bool onlyFirst, CancellationToken ct) => Write(
        account.Id,
        $"""
        INSERT INTO accounts (account_id, user_name, normalized_name, name, role, password_hash, security_stamp,
          hospital_id, locked_until, access_failed, created_at, disabled)
        SELECT @id, @user_name, @normalized_name, @name, @role, @password_hash, @security_stamp,
          @hospital, NULL, 0, @created_at, 0
        WHERE {(onlyFirst ? "NOT EXISTS (SELECT 1 FROM accounts)" : "1 = 1")}
        ON CONFLICT DO NOTHING
        """,
        ct,
        ("@id", account.Id),
        ("@user_name", account.UserName),
        ("@normalized_name", account.NormalizedName),
        ("@name", account.Name),
        ("@role", RoleNames.Of(account.Role)),
        ("@password_hash", account.PasswordHash),
        ("@security_stamp", account.SecurityStamp),
        ("@hospital", account.Hospital?.Value),
        ("@created_at", account.CreatedAt));

    /// <summary>Keeps everything but the count of wrong passwords, which has writes of its own.</summary>
    public Task Update(Account account, CancellationToken ct) => Write(
        account.Id,
        """
        UPDATE accounts SET user_name = @user_name, normalized_name = @normalized_name, password_hash = @password_hash,
          security_stamp = @security_stamp, locked_until = @locked_until, disabled = @disabled
        WHERE account_id = @id
        """,
        ct,
        ("@id", account.Id),
        ("@user_name", account.UserName),
        ("@normalized_name", account.NormalizedName),
        ("@password_hash", account.PasswordHash),
        ("@security_stamp", account.SecurityStamp),
        ("@locked_until", account.LockedUntil),
        ("@disabled", account.Disabled));

    /// <summary>One wrong password more, counted by the database so that parallel tries are all counted.</summary>
    public async Task<int> CountFailure(Guid id, CancellationToken ct)
    {
        await Write(id, "UPDATE accounts SET access_failed = access_failed + 1 WHERE account_id = @id", ct, ("@id", id));
        return (await Find(id, ct))?.AccessFailed ?? 0;
    }

    public Task ForgetFailures(Guid id, CancellationToken ct) =>
        Write(id, "UPDATE accounts SET access_failed = 0 WHERE account_id = @id AND access_failed > 0", ct, ("@id", id));

    /// <summary>Tells every process that the person's sign-ins ended, so that open connections are closed.</summary>
    public Task AnnounceSignOut(Guid id, CancellationToken ct) =>
        journal.Append(
            new Append(Stream(id), StreamTable.Events, 0, []) { News = [new News.PersonChanged("session", new UserId(id))] }, ct);

    private static StreamId Stream(Guid id) => new("account", id);

    private Task<Appended> Write(Guid id, string text, CancellationToken ct, params (string Name, object? Value)[] values) =>
        journal.Append(new Append(Stream(id), StreamTable.Events, 0, []) { Rows = [new Sql(text, values)] }, ct);

    private async Task<Account?> One(string sql, string value, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        var row = await connection.QuerySingleOrDefaultAsync<Row>(new CommandDefinition(sql, new { value }, cancellationToken: ct));
        return row?.ToAccount();
    }

    private sealed record Row(
        string Id, string UserName, string NormalizedName, string Name, string Role, string? PasswordHash,
        string SecurityStamp, string? Hospital, long? LockedUntil, long AccessFailed, long CreatedAt, long Disabled)
    {
        public Account ToAccount() => new()
        {
            Id = Guid.Parse(Id),
            UserName = UserName,
            NormalizedName = NormalizedName,
            Name = Name,
            Role = RoleNames.Parse(Role),
            PasswordHash = PasswordHash,
            SecurityStamp = SecurityStamp,
            Hospital = Hospital is null ? null : new HospitalId(Guid.Parse(Hospital)),
            LockedUntil = LockedUntil is { } until ? DateTimeOffset.FromUnixTimeMilliseconds(until) : null,
            AccessFailed = (int)AccessFailed,
            CreatedAt = DateTimeOffset.FromUnixTimeMilliseconds(CreatedAt),
            Disabled = Disabled != 0,
        };
    }
}
