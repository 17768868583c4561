using System.Globalization;
using CoManage.Silo.Reading;

namespace CoManage.Silo.Triage;

/// <summary>One case in a list.</summary>
/// <param name="Paused">The clock stands still while somebody else has the next word.</param>
/// <param name="State"><c>waiting</c>, <c>claimed</c>, <c>recalled</c>, <c>escalated</c>, <c>answered</c>, <c>referred</c> or <c>closed</c>.</param>
/// <param name="Deputy">Set on an overdue case: the GP of the team to whom it goes.</param>
/// <param name="IsFirst">A model put it before others of the same urgency, where the programme lets it.</param>
/// <param name="PhoneTail">The last digits of the telephone number, to search by.</param>
/// <param name="Held">Set between signing a decision and its taking effect.</param>
/// <param name="HadBy">Set on an overdue case: who had it when its clock rang.</param>
public sealed record CaseRow(
    Guid Id,
    Guid PatientId,
    string Name,
    string Sex,
    int Age,
    ShownPlace Group,
    string Urgency,
    bool Overdue,
    ShownReason Reason,
    ShownScore? Score,
    DateTimeOffset OpenedAt,
    DateTimeOffset? DueAt,
    bool Paused,
    string State,
    ShownPerson? Owner,
    DateTimeOffset? LeaseUntil,
    ShownPerson? Deputy,
    ShownPerson? HadBy,
    string Section,
    bool IsFirst,
    string PhoneTail = "",
    ShownHeld? Held = null);

/// <summary>A signed decision that has not taken effect yet: which, and when it does.</summary>
public sealed record ShownHeld(string Kind, DateTimeOffset Until);

/// <summary>A score as the list shows it, and which way it went since the last time.</summary>
public sealed record ShownScore(string Text, string? Change);

/// <summary>A row of <c>cases</c> with the person and the group it names.</summary>
internal sealed record StoredCase
{
    public const string Columns = """
        c.case_id AS Id, c.patient_id AS PatientId, c.group_id AS GroupId, c.reason_code AS Reason,
        c.reason_zh AS ReasonZh, c.reason_en AS ReasonEn, c.state AS State, c.urgency AS Urgency, c.overdue AS Overdue,
        c.section AS Section, c.sort_at AS SortAt, c.episode AS Episode, c.opened_at AS OpenedAt, c.due_at AS DueAt,
        c.score AS Score, c.instrument AS Instrument, c.score_change AS ScoreChange, c.rule_id AS RuleId,
        c.rule_urgency AS RuleUrgency, c.owner_id AS OwnerId, c.owner_name AS OwnerName, c.lease_until AS LeaseUntil,
        c.late_owner_id AS LateOwnerId, c.late_owner_name AS LateOwnerName,
        c.held_kind AS HeldKind, c.held_until AS HeldUntil
        """;

    public const string People = """
        p.phone_tail AS PhoneTail, p.name AS Name, p.sex AS Sex, p.birth_date AS BirthDate, g.name_zh AS GroupZh, g.name_en AS GroupEn,
        g.deputy_id AS DeputyId, d.name AS DeputyName
        """;

    public const string Joins = """
        JOIN patients p ON p.patient_id = c.patient_id JOIN groups g ON g.group_id = c.group_id
        LEFT JOIN group_people d ON d.group_id = g.group_id AND d.person_id = g.deputy_id
        """;

    public string Id { get; init; } = "";
    public string PatientId { get; init; } = "";
    public string GroupId { get; init; } = "";
    public string Reason { get; init; } = "";
    public string ReasonZh { get; init; } = "";
    public string ReasonEn { get; init; } = "";
    public string State { get; init; } = "";
    public string Urgency { get; init; } = "";
    public long Overdue { get; init; }
    public long Section { get; init; }
    public long SortAt { get; init; }
    public long Episode { get; init; }
    public long OpenedAt { get; init; }
    public long? DueAt { get; init; }
    public double? Score { get; init; }
    public string? Instrument { get; init; }
    public string? ScoreChange { get; init; }
    public string? RuleId { get; init; }
    public string? RuleUrgency { get; init; }
    public string? OwnerId { get; init; }
    public string? OwnerName { get; init; }
    public long? LeaseUntil { get; init; }
    public string Name { get; init; } = "";
    public string Sex { get; init; } = "";
    public string BirthDate { get; init; } = "";
    public string GroupZh { get; init; } = "";
    public string GroupEn { get; init; } = "";
    public string? DeputyId { get; init; }
    public string? DeputyName { get; init; }
    public string? LateOwnerId { get; init; }
    public string? LateOwnerName { get; init; }
    public string? HeldKind { get; init; }
    public long? HeldUntil { get; init; }
    public string? PhoneTail { get; init; }

    public CaseRow Show(DateTimeOffset now) => new(
        Guid.Parse(Id),
        Guid.Parse(PatientId),
        Name,
        Sex,
        Shown.Age(BirthDate, now),
        new(Guid.Parse(GroupId), new(GroupZh, GroupEn)),
        Urgency,
        Overdue != 0,
        new(Reason, new(ReasonZh, ReasonEn)),
        Score is double score ? new(TextOf(score, Instrument), ScoreChange) : null,
        Shown.At(OpenedAt),
        Shown.At(DueAt),
        State is "escalated" or "referred",
        State,
        Person(OwnerId, OwnerName),
        Shown.At(LeaseUntil),
        Overdue != 0 ? Person(DeputyId, DeputyName) : null,
        Overdue != 0 ? Person(LateOwnerId, LateOwnerName) : null,
        SectionKey((Section)Section),
        SortAt < 0,
        PhoneTail ?? "",
        HeldKind is { } kind && Shown.At(HeldUntil) is { } until ? new(kind, until) : null);

    private static ShownPerson? Person(string? id, string? name) => id is null ? null : new(Guid.Parse(id), name ?? "");

    public static string SectionKey(Section section) => section.ToString().ToLowerInvariant();

    // Risks are percentages; every other score is points.
    private static string TextOf(double score, string? instrument) =>
        instrument is "china_par" or "prevent"
            ? string.Create(CultureInfo.InvariantCulture, $"{score:0.0}%")
            : score.ToString("0.#", CultureInfo.InvariantCulture);
}
