using CoManage.Domain.Kernel;
using CoManage.Domain.Patients;
using CoManage.Silo.Journal;
using Dapper;

namespace CoManage.Api.Imports;

/// <summary>What the records hold already of the people and screenings of one step, read at once instead of one by one.</summary>
internal sealed class KnownRecords
{
    private readonly Dictionary<Guid, KnownPerson> people;
    private readonly HashSet<Guid> screenings;

    private KnownRecords(Dictionary<Guid, KnownPerson> people, HashSet<Guid> screenings)
    {
        this.people = people;
        this.screenings = screenings;
    }

    public static async Task<KnownRecords> Read(
        IReadDatabase database, IEnumerable<PatientId> patients, IEnumerable<ScreeningId> screenings, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        var ids = new IdList(patients.Select(each => each.Value.ToString()));
        var people = await connection.QueryAsync<KnownPerson>(
            $"""
            SELECT patient_id AS Id, group_id AS GroupId, name AS Name, sex AS Sex, birth_date AS BirthDate, phone AS Phone, address AS Address
            FROM patients WHERE patient_id IN ({ids.Names})
            """,
            ids.With());
        var screened = new IdList(screenings.Select(each => each.Value.ToString()));
        var known = await connection.QueryAsync<string>(
            $"SELECT screening_id FROM screenings WHERE screening_id IN ({screened.Names})", screened.With());
        return new KnownRecords(people.ToDictionary(each => Guid.Parse(each.Id)), [.. known.Select(Guid.Parse)]);
    }

    public bool Has(PatientId patient) => people.ContainsKey(patient.Value);

    public bool Has(ScreeningId screening) => screenings.Contains(screening.Value);

    /// <summary>The group that is responsible already; null for somebody new.</summary>
    public GroupId? GroupOf(PatientId patient) =>
        people.TryGetValue(patient.Value, out var known) ? new GroupId(Guid.Parse(known.GroupId)) : null;

    /// <summary>Whether the record says of this person just what the file says.</summary>
    public bool IsUnchanged(PatientId patient, Person person) =>
        people.TryGetValue(patient.Value, out var known)
        && known.Name == person.Name.Words
        && known.Sex == person.Sex.Code()
        && known.BirthDate == person.BirthDate.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
        && known.Phone == person.Contact.Phone?.Words
        && known.Address == person.Contact.Address?.Words;

    private sealed record KnownPerson
    {
        public string Id { get; init; } = "";

        public string GroupId { get; init; } = "";

        public string Name { get; init; } = "";

        public string Sex { get; init; } = "";

        public string BirthDate { get; init; } = "";

        public string? Phone { get; init; }

        public string? Address { get; init; }
    }
}
