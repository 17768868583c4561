using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using CoManage.Domain.Kernel;
using CoManage.Domain.Patients;
using CoManage.Domain.Screening;
using CoManage.Silo.Journal;
using Dapper;

namespace CoManage.Api.Imports;

/// <summary>What the records hold already of the people and screenings of one step, read at once instead of one by one.</summary>
internal sealed class KnownRecords
{
    // SQLite looks each name of a value up in the list of all names, so that a long list costs its square.
    private const int AtOnce = 64;

    private readonly Dictionary<Guid, Patient.InCare> people = [];
    private readonly Dictionary<Guid, ScreeningRecord.Kept> screenings = [];

    private KnownRecords()
    {
    }

    public static async Task<KnownRecords> Read(
        IReadDatabase database, IEnumerable<PatientId> patients, IEnumerable<ScreeningId> screenings, CancellationToken ct)
    {
        var known = new KnownRecords();
        await using var connection = await database.Open(ct);
        foreach (var ids in patients.Select(each => each.Value.ToString()).Distinct().Chunk(AtOnce))
        {
            await known.ReadPeople(connection, new IdList(ids));
        }

        foreach (var ids in screenings.Select(each => each.Value.ToString()).Distinct().Chunk(AtOnce))
        {
            await known.ReadScreenings(connection, new IdList(ids));
        }

        return known;
    }

    public Patient.InCare? Of(PatientId patient) => people.GetValueOrDefault(patient.Value);

    public ScreeningRecord.Kept? Of(ScreeningId screening) => screenings.GetValueOrDefault(screening.Value);

    private async Task ReadPeople(DbConnection connection, IdList ids)
    {
        var rows = await connection.QueryAsync<KnownPerson>(
            $"""
            SELECT patient_id AS Id, group_id AS GroupId, name AS Name, sex AS Sex, birth_date AS BirthDate, phone AS Phone,
              address AS Address, emergency_contact AS Emergency, consent AS Consent, external_source AS Source,
              external_key AS Key, departure AS Departure
            FROM patients WHERE patient_id IN ({ids.Names})
            """,
            ids.With());
        foreach (var row in rows)
        {
            people[Guid.Parse(row.Id)] = row.ToState();
        }
    }

    private async Task ReadScreenings(DbConnection connection, IdList ids)
    {
        var rows = await connection.QueryAsync<KnownScreening>(
            $"""
            SELECT screening_id AS Id, patient_id AS Patient, group_id AS GroupId, programme AS Programme,
              form_version AS FormVersion, answers AS Answers, taken_at AS TakenAt, source AS Source
            FROM screenings WHERE screening_id IN ({ids.Names})
            """,
            ids.With());
        foreach (var row in rows)
        {
            screenings[Guid.Parse(row.Id)] = row.ToState();
        }
    }

    private sealed record KnownPerson
    {
        public string Id { get; init; } = "";

        public string GroupId { get; init; } = "";

        public string Name { get; init; } = "";

        public string Sex { get; init; } = "";

        public string BirthDate { get; init; } = "";

        public string? Phone { get; init; }

        public string? Address { get; init; }

        public string? Emergency { get; init; }

        public long Consent { get; init; }

        public string? Source { get; init; }

        public string? Key { get; init; }

        public string? Departure { get; init; }

        public Patient.InCare ToState() => new(
            new Person(
                new PrivateText(Name),
                Enum.Parse<Sex>(Sex, ignoreCase: true),
                DateOnly.ParseExact(BirthDate, "yyyy-MM-dd", CultureInfo.InvariantCulture),
                new Contact(Private(Phone), Private(Address), Private(Emergency)),
                Source is null || Key is null ? null : new ExternalKey(Source, Key)),
            Consent != 0,
            new GroupId(Guid.Parse(GroupId)),
            ImmutableDictionary<string, Stage>.Empty,
            Departure switch { null => null, "died" => Domain.Patients.Departure.Died, _ => Domain.Patients.Departure.Moved });

        private static PrivateText? Private(string? words) => words is null ? null : new PrivateText(words);
    }

    private sealed record KnownScreening
    {
        public string Id { get; init; } = "";

        public string Patient { get; init; } = "";

        public string GroupId { get; init; } = "";

        public string Programme { get; init; } = "";

        public long FormVersion { get; init; }

        public string Answers { get; init; } = "";

        public long TakenAt { get; init; }

        public string? Source { get; init; }

        public ScreeningRecord.Kept ToState() => new(
            new PatientId(Guid.Parse(Patient)),
            new GroupId(Guid.Parse(GroupId)),
            Programme,
            (int)FormVersion,
            JsonSerializer.Deserialize<Dictionary<string, string>>(Answers, KernelJson.Stored) ?? [],
            DateTimeOffset.FromUnixTimeMilliseconds(TakenAt),
            Source);
    }
}
