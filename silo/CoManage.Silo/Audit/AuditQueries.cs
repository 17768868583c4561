using CoManage.Silo.Journal;
using CoManage.Silo.Reading;
using Dapper;

namespace CoManage.Silo.Audit;

/// <summary>Which lines of the audit log to show.</summary>
/// <param name="To">The moment before which the lines were written.</param>
public sealed record AuditFilter(Guid? Patient, Guid? User, DateTimeOffset? From, DateTimeOffset? To, int Page, int Size)
{
    /// <summary>Part of the name of whoever did it, as it was then.</summary>
    public string? UserName { get; init; }

    /// <summary>Part of the patient's name, as it is now.</summary>
    public string? PatientName { get; init; }

    /// <summary>The purpose given, a code or words.</summary>
    public string? Why { get; init; }
}

/// <summary>A page of the audit log, newest first.</summary>
public sealed record AuditPage(IReadOnlyList<AuditLine> Items, long Total);

/// <summary>One line: who did what with whose data, why and when.</summary>
/// <param name="Patient">The patient's id. The log itself holds no patient's name.</param>
public sealed record AuditLine(
    long Number, DateTimeOffset At, ShownPerson By, string Role, string Patient, string What, string Why, string Subject)
{
    /// <summary>Only where patients were looked for by name, so that those of like names can be told apart.</summary>
    public string? PatientName { get; init; }
}

/// <summary>Reads the audit log.</summary>
public sealed class AuditQueries(IReadDatabase database)
{
    public async Task<AuditPage> List(AuditFilter filter, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        var values = new
        {
            patient = filter.Patient?.ToString() ?? "",
            user = filter.User?.ToString() ?? "",
            from = filter.From?.ToUnixTimeMilliseconds() ?? 0,
            to = filter.To?.ToUnixTimeMilliseconds() ?? 0,
            userName = LikePattern.Containing(filter.UserName ?? ""),
            patientName = LikePattern.Containing(filter.PatientName ?? ""),
            why = filter.Why,
            size = filter.Size,
            skip = (filter.Page - 1) * filter.Size,
        };
        var condition = Condition(filter);

        // Lines are never taken out, so that without a filter the last number is the count.
        var total = await connection.ExecuteScalarAsync<long>(new CommandDefinition(
            condition.Length == 0 ? "SELECT coalesce(max(number), 0) FROM audit" : $"SELECT count(*) FROM audit{condition}",
            values,
            cancellationToken: ct));
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(
            $"""
            SELECT number AS Number, at AS At, by_id AS ById, by_role AS ByRole, by_name AS ByName, patient AS Patient,
                   what AS What, why AS Why, subject AS Subject, {NameOf(filter)} AS PatientName
            FROM audit{condition} ORDER BY number DESC LIMIT @size OFFSET @skip
            """,
            values,
            cancellationToken: ct));
        return new AuditPage([.. rows.Select(Show)], total);
    }

    private static string Condition(AuditFilter filter)
    {
        var parts = new List<string>();
        if (filter.Patient is not null)
        {
            parts.Add("patient = @patient");
        }

        if (filter.User is not null)
        {
            parts.Add("by_id = @user");
        }

        if (filter.From is not null)
        {
            parts.Add("at >= @from");
        }

        if (filter.To is not null)
        {
            parts.Add("at < @to");
        }

        if (filter.UserName is not null)
        {
            parts.Add("LOWER(by_name) LIKE LOWER(@userName) ESCAPE '!'");
        }

        if (filter.PatientName is not null)
        {
            parts.Add("patient IN (SELECT p.patient_id FROM patients p WHERE LOWER(p.name) LIKE LOWER(@patientName) ESCAPE '!')");
        }

        if (filter.Why is not null)
        {
            parts.Add("why = @why");
        }

        return parts.Count == 0 ? "" : $" WHERE {string.Join(" AND ", parts)}";
    }

    private static string NameOf(AuditFilter filter) =>
        filter.PatientName is null ? "NULL" : "(SELECT p.name FROM patients p WHERE p.patient_id = audit.patient)";

    private static AuditLine Show(Row row) => new(
        row.Number,
        Shown.At(row.At),
        new ShownPerson(Guid.Parse(row.ById), row.ByName),
        $"{char.ToLowerInvariant(row.ByRole[0])}{row.ByRole[1..]}",
        row.Patient,
        row.What,
        row.Why,
        row.Subject)
    {
        PatientName = row.PatientName,
    };

    private sealed record Row
    {
        public long Number { get; init; }

        public long At { get; init; }

        public string ById { get; init; } = "";

        public string ByRole { get; init; } = "";

        public string ByName { get; init; } = "";

        public string Patient { get; init; } = "";

        public string What { get; init; } = "";

        public string Why { get; init; } = "";

        public string Subject { get; init; } = "";

        public string? PatientName { get; init; }
    }
}
