using CoManage.Domain.Kernel;
using CoManage.Silo.Access;
using CoManage.Silo.Journal;
using Dapper;

namespace CoManage.Api.Accounts;

/// <summary>What the first request of every page needs to know about the person.</summary>
internal sealed class SessionReads(IReadDatabase database, AccountRows accounts, TimeProvider clock)
{
    public async Task<SessionView> Of(Guid? account, CancellationToken ct)
    {
        var found = account is { } id ? await accounts.Find(id, ct) : null;
        return found is null
            ? new SessionView(null, !await accounts.Any(ct), clock.GetUtcNow())
            : new SessionView(await User(found, ct), FirstRun: false, clock.GetUtcNow());
    }

    private async Task<SessionUser> User(Account account, CancellationToken ct)
    {
        var me = new { me = account.Id.ToString() };
        await using var connection = await database.Open(ct);
        var groups = await connection.QueryAsync<GroupRow>(new CommandDefinition(
            $"""
            SELECT group_id AS id, code, name_zh AS zh, name_en AS en, programme FROM groups
            WHERE group_id IN ({AccessSql.GroupsOf}) ORDER BY code
            """,
            me,
            cancellationToken: ct));
        var hospital = await connection.QuerySingleOrDefaultAsync<HospitalRow>(new CommandDefinition(
            $"SELECT hospital_id AS id, name_zh AS zh, name_en AS en FROM hospitals WHERE hospital_id = ({AccessSql.HospitalOf})",
            me,
            cancellationToken: ct));
        return new SessionUser(
            account.Id,
            account.Name,
            account.UserName,
            account.Role,
            account.Role == Role.Patient ? new PatientId(account.Id) : null,
            hospital is null ? null : new SessionHospital(hospital.Id, new Bilingual(hospital.Zh, hospital.En)),
            [.. groups.Select(each => new SessionGroup(each.Id, each.Code, new Bilingual(each.Zh, each.En), each.Programme))]);
    }

    private sealed record GroupRow(string Id, string Code, string Zh, string En, string Programme);

    private sealed record HospitalRow(string Id, string Zh, string En);
}
