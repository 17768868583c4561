using System.Data.Common;
using CoManage.Domain.Kernel;
using CoManage.Silo.Access;
using CoManage.Silo.Journal;
using Dapper;

namespace CoManage.Silo.Patients;

/// <summary>Finds the patients that a care team may see.</summary>
public sealed class PatientQueries(IReadDatabase database)
{
    /// <summary>A page by name. Four digits or more search by the end of the phone number, anything else by name.</summary>
    public async Task<(IReadOnlyList<PatientRow> Items, long Total)> Search(
        Actor who, string? search, GroupId? group, int page, int size, CancellationToken ct)
    {
        if (!who.IsCareTeam)
        {
            return ([], 0);
        }

        var words = search?.Trim() ?? "";
        var tail = words.All(each => char.IsAsciiDigit(each) || each is ' ' or '-') ? PhoneTail.Of(words) : null;
        var where = $"""
            FROM patients p JOIN groups g ON g.group_id = p.group_id
            WHERE {AccessSql.SeesPatient("p")}
              AND {(tail is null ? "LOWER(p.name) LIKE LOWER(@search) ESCAPE '!'" : "p.phone_tail = @tail")}
              AND {(group is null ? "1 = 1" : InGroup)}
            """;
        var values = new
        {
            me = AccessSql.Me(who),
            search = LikePattern.Containing(words),
            tail,
            group = group?.Value.ToString(),
            size,
            skip = (page - 1) * (long)size,
        };
        await using var connection = await database.Open(ct).ConfigureAwait(false);
        var total = await connection.ExecuteScalarAsync<long>(
            new CommandDefinition($"SELECT COUNT(*) {where}", values, cancellationToken: ct)).ConfigureAwait(false);
        var rows = await connection.QueryAsync<PatientRow>(new CommandDefinition(
            $"""
            SELECT {PatientRow.Columns} {where} ORDER BY p.name, p.patient_id LIMIT @size OFFSET @skip
            """,
            values,
            cancellationToken: ct)).ConfigureAwait(false);
        return (await WithProgrammes(connection, who, [.. rows], ct).ConfigureAwait(false), total);
    }

    private const string InGroup = """
        (p.group_id = @group OR p.patient_id IN (
          SELECT person_id FROM group_people WHERE group_id = @group AND role = 'patient'))
        """;

    private static async Task<IReadOnlyList<PatientRow>> WithProgrammes(
        DbConnection connection, Actor who, IReadOnlyList<PatientRow> rows, CancellationToken ct)
    {
        if (rows.Count == 0)
        {
            return rows;
        }

        var ids = new IdList(rows.Select(each => each.PatientId));
        var values = ids.With(new { me = AccessSql.Me(who) });
        var programmes = (await connection.QueryAsync<ProgrammeRow>(new CommandDefinition(
            $"SELECT {ProgrammeRow.Columns} FROM patient_programmes WHERE patient_id IN ({ids.Names}) ORDER BY programme",
            values,
            cancellationToken: ct)).ConfigureAwait(false)).ToLookup(each => each.PatientId);
        // Only groups that the asking person is on: the others are not his to know.
        var groups = (await connection.QueryAsync<(string Patient, string Group)>(new CommandDefinition(
            $"""
            SELECT person_id, group_id FROM group_people
            WHERE person_id IN ({ids.Names}) AND role = 'patient' AND group_id IN ({AccessSql.TeamsOf}) ORDER BY group_id
            """,
            values,
            cancellationToken: ct)).ConfigureAwait(false)).ToLookup(each => each.Patient, each => each.Group);
        return
        [
            .. rows.Select(each => each with
            {
                Programmes = [.. programmes[each.PatientId]],
                MemberOf = [.. groups[each.PatientId]],
            }),
        ];
    }
}
