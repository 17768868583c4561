using CoManage.Domain.Kernel;
using CoManage.Silo.Reading;

namespace CoManage.Silo.Referrals;

/// <summary>A referral's row with the names that go with it.</summary>
internal sealed record StoredReferral
{
    private const int LongestSummary = 140;

    public const string Select = """
        SELECT r.referral_id AS Id, r.direction AS Direction, r.patient_id AS PatientId, r.group_id AS GroupId,
               r.hospital_id AS HospitalId, r.department AS Department, r.case_id AS CaseId, r.urgency AS Urgency,
               r.reason AS Reason, r.summary AS Summary, r.snapshot AS Snapshot, r.state AS State, r.turn AS Turn,
               r.overdue AS Overdue, r.due_at AS DueAt, r.requested_at AS RequestedAt, r.result AS Result,
               r.result_medicine AS ResultMedicine, r.result_watch AS ResultWatch, r.result_date AS ResultDate,
               r.asks_medicine AS AsksMedicine, r.asks_watch AS AsksWatch, r.asks_date AS AsksDate,
               r.outcome AS Outcome, r.next_follow_up AS NextFollowUp, r.without_follow_up AS WithoutFollowUp,
               r.gp_actions AS GpActions, r.gp_ends AS GpEnds, r.desk_actions AS DeskActions, r.desk_ends AS DeskEnds,
               p.name AS Name, p.sex AS Sex, p.birth_date AS BirthDate, p.phone AS Phone,
               g.name_zh AS GroupZh, g.name_en AS GroupEn, h.name_zh AS HospitalZh, h.name_en AS HospitalEn,
               d.name_zh AS DepartmentZh, d.name_en AS DepartmentEn
        FROM referrals r
        JOIN patients p ON p.patient_id = r.patient_id
        JOIN groups g ON g.group_id = r.group_id
        LEFT JOIN hospitals h ON h.hospital_id = r.hospital_id
        LEFT JOIN departments d ON d.hospital_id = r.hospital_id AND d.code = r.department
        """;

    public string Id { get; init; } = "";

    public string Direction { get; init; } = "";

    public string PatientId { get; init; } = "";

    public string GroupId { get; init; } = "";

    public string HospitalId { get; init; } = "";

    public string Department { get; init; } = "";

    public string? CaseId { get; init; }

    public string Urgency { get; init; } = "";

    public string Reason { get; init; } = "";

    public string Summary { get; init; } = "";

    public string? Snapshot { get; init; }

    public string State { get; init; } = "";

    public string Turn { get; init; } = "";

    public long Overdue { get; init; }

    public long? DueAt { get; init; }

    public long? RequestedAt { get; init; }

    public string? Result { get; init; }

    public string? ResultMedicine { get; init; }

    public string? ResultWatch { get; init; }

    public string? ResultDate { get; init; }

    public string? AsksMedicine { get; init; }

    public string? AsksWatch { get; init; }

    public string? AsksDate { get; init; }

    public string? Outcome { get; init; }

    public string? NextFollowUp { get; init; }

    public string? WithoutFollowUp { get; init; }

    public string GpActions { get; init; } = "";

    public string GpEnds { get; init; } = "";

    public string DeskActions { get; init; } = "";

    public string DeskEnds { get; init; } = "";

    public string Name { get; init; } = "";

    public string Sex { get; init; } = "";

    public string BirthDate { get; init; } = "";

    public string? Phone { get; init; }

    public string GroupZh { get; init; } = "";

    public string GroupEn { get; init; } = "";

    public string? HospitalZh { get; init; }

    public string? HospitalEn { get; init; }

    public string? DepartmentZh { get; init; }

    public string? DepartmentEn { get; init; }

    public ReferralRow Show(DateTimeOffset now) => new(
        Guid.Parse(Id),
        Direction,
        Guid.Parse(PatientId),
        Name,
        Sex,
        Shown.Age(BirthDate, now),
        new ShownPlace(Guid.Parse(GroupId), new Bilingual(GroupZh, GroupEn)),
        new ShownPlace(Guid.Parse(HospitalId), new Bilingual(HospitalZh ?? "", HospitalEn ?? "")),
        new ShownDepartment(Department, new Bilingual(DepartmentZh ?? Department, DepartmentEn ?? Department)),
        Urgency,
        State,
        Turn,
        Overdue != 0,
        Shown.At(DueAt),
        Shown.At(RequestedAt),
        Summary.Length <= LongestSummary ? Summary : Summary[..(LongestSummary - 1)] + "…");
}

/// <summary>One step's row.</summary>
internal sealed record StoredStep
{
    public const string Select = """
        SELECT state AS State, at AS At, by_name AS ByName, by_role AS ByRole, side AS Side, text AS Text, reason AS Reason,
               appointment_at AS AppointmentAt
        FROM referral_steps
        """;

    public string State { get; init; } = "";

    public long At { get; init; }

    public string ByName { get; init; } = "";

    public string ByRole { get; init; } = "";

    public string Side { get; init; } = "";

    public string? Text { get; init; }

    public string? Reason { get; init; }

    public long? AppointmentAt { get; init; }
}
