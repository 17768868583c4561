using System.Globalization;
using CoManage.Domain.Kernel;
using CoManage.Domain.Patients;
using CoManage.Domain.Screening;
using CoManage.Silo.Journal;
using Dapper;

namespace CoManage.Silo.Screening;

/// <summary>What a screening takes from the person's record: age and sex, and the group whose team decides.</summary>
public sealed class ScreenedPeople(IReadDatabase database)
{
    public async Task<ScreenedPerson?> Find(PatientId patient, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        var row = await connection.QuerySingleOrDefaultAsync<(string Group, string Sex, string BirthDate)?>(new CommandDefinition(
            "SELECT group_id, sex, birth_date FROM patients WHERE patient_id = @id",
            new { id = patient.Value.ToString() },
            cancellationToken: ct));
        return row is { } found
            ? new(
                new GroupId(Guid.Parse(found.Group)),
                new PersonFacts(
                    Enum.Parse<Sex>(found.Sex, ignoreCase: true),
                    DateOnly.ParseExact(found.BirthDate, "yyyy-MM-dd", CultureInfo.InvariantCulture)))
            : null;
    }
}

/// <summary>A person as far as a screening needs one.</summary>
public sealed record ScreenedPerson(GroupId Group, PersonFacts Facts);
