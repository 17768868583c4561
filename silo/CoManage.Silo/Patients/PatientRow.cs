namespace CoManage.Silo.Patients;

/// <summary>A patient as stored for lists and pages.</summary>
public sealed record PatientRow
{
    internal const string Columns = """
        p.patient_id AS PatientId, p.group_id AS GroupId, g.name_zh AS GroupZh, g.name_en AS GroupEn, p.name AS Name,
        p.sex AS Sex, p.birth_date AS BirthDate, p.phone AS Phone, p.phone_tail AS PhoneTail, p.address AS Address,
        p.emergency_contact AS EmergencyContact,
        CASE WHEN p.contact_account IS NULL THEN 0 ELSE 1 END AS ContactHasAccount, p.consent AS Consent, p.departure AS Departure
        """;

    public string PatientId { get; init; } = "";
    public string GroupId { get; init; } = "";
    public string GroupZh { get; init; } = "";
    public string GroupEn { get; init; } = "";
    public string Name { get; init; } = "";
    public string Sex { get; init; } = "";
    public string BirthDate { get; init; } = "";
    public string? Phone { get; init; }
    public string? PhoneTail { get; init; }
    public string? Address { get; init; }
    public string? EmergencyContact { get; init; }

    /// <summary>The emergency contact has an account and is told there.</summary>
    public long ContactHasAccount { get; init; }

    public long Consent { get; init; }

    /// <summary>Why the patient is no longer cared for here: <c>died</c> or <c>moved</c>.</summary>
    public string? Departure { get; init; }

    public IReadOnlyList<ProgrammeRow> Programmes { get; init; } = [];
    public IReadOnlyList<string> MemberOf { get; init; } = [];
}

/// <summary>The one stage at which a patient stands in a programme.</summary>
public sealed record ProgrammeRow
{
    internal const string Columns = "patient_id AS PatientId, programme AS Programme, stage AS Stage, since AS Since";

    public string PatientId { get; init; } = "";
    public string Programme { get; init; } = "";
    public string Stage { get; init; } = "";
    public long Since { get; init; }
}

/// <summary>One step of a patient's timeline, in codes.</summary>
public sealed record TimelineRow
{
    public long At { get; init; }
    public string ByName { get; init; } = "";
    public string ByRole { get; init; } = "";
    public string Kind { get; init; } = "";
    public string? Code { get; init; }
    public string? Detail { get; init; }
}

public sealed record MeasurementRow
{
    public string Item { get; init; } = "";
    public double Value { get; init; }
    public string Unit { get; init; } = "";
    public long TakenAt { get; init; }
}

/// <summary>One reading or change of a patient's data by staff.</summary>
public sealed record AccessRow
{
    public long At { get; init; }
    public string Name { get; init; } = "";
    public string Role { get; init; } = "";
    public string What { get; init; } = "";
    public string Why { get; init; } = "";
}
