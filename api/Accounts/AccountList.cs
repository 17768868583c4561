using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;
using Dapper;

namespace CoManage.Api.Accounts;

/// <summary>One line of the administrator's list of accounts.</summary>
internal sealed record AccountLine(string Id, string UserName, string Name, Role Role, bool Locked, AccountHospital? Hospital);

internal sealed record AccountHospital(string Id, Bilingual Name);

/// <summary>The id of a thing that was made.</summary>
internal sealed record MadeThing(Guid Id);

/// <summary>One page of a list and how many there are in all.</summary>
internal sealed record PageOf<TItem>(IReadOnlyList<TItem> Items, long Total);

/// <summary>Which accounts to show.</summary>
internal sealed record AccountFilter(string? Role, string? Search, int? Page, int? Size);

/// <summary>The administrator's list of accounts.</summary>
internal sealed class AccountList(IReadDatabase database, TimeProvider clock)
{
    private const int Largest = 200;

    public async Task<PageOf<AccountLine>> Page(AccountFilter filter, CancellationToken ct)
    {
        var size = Math.Clamp(filter.Size ?? 50, 1, Largest);
        var search = filter.Search?.Trim() ?? "";
        var values = new
        {
            role = filter.Role ?? "",
            search,
            like = $"%{search.Replace("!", "!!").Replace("%", "!%").Replace("_", "!_")}%",
            size,
            skip = (Math.Clamp(filter.Page ?? 1, 1, 1_000_000) - 1) * (long)size,
        };
        const string Where = """
            WHERE (@role = '' OR a.role = @role)
              AND (@search = '' OR a.name LIKE @like ESCAPE '!' OR a.user_name LIKE @like ESCAPE '!')
            """;
        await using var connection = await database.Open(ct);
        var total = await connection.ExecuteScalarAsync<long>(
            new CommandDefinition($"SELECT COUNT(*) FROM accounts a {Where}", values, cancellationToken: ct));
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(
            $"""
            SELECT a.account_id AS id, a.user_name AS userName, a.name, a.role, a.disabled, a.locked_until AS lockedUntil,
              h.hospital_id AS hospital, h.name_zh AS zh, h.name_en AS en
            FROM accounts a LEFT JOIN hospitals h ON h.hospital_id = a.hospital_id
            {Where} ORDER BY a.role, a.name, a.account_id LIMIT @size OFFSET @skip
            """,
            values,
            cancellationToken: ct));
        return new PageOf<AccountLine>([.. rows.Select(Line)], total);
    }

    private AccountLine Line(Row row) => new(
        row.Id,
        row.UserName,
        row.Name,
        RoleNames.Parse(row.Role),
        row.Disabled != 0 || row.LockedUntil > clock.GetUtcNow().ToUnixTimeMilliseconds(),
        row is { Hospital: { } id, Zh: { } zh, En: { } en } ? new AccountHospital(id, new Bilingual(zh, en)) : null);

    private sealed record Row(
        string Id, string UserName, string Name, string Role, long Disabled, long? LockedUntil, string? Hospital, string? Zh, string? En);
}
