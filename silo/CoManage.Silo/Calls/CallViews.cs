using System.Text.Json;
using CoManage.Domain.Calls;
using CoManage.Domain.Kernel;
using CoManage.Silo.Reading;

namespace CoManage.Silo.Calls;

/// <summary>Which part of the day list.</summary>
public enum CallPart
{
    Today,
    Overdue,

    /// <summary>The seven days after today.</summary>
    Week,

    /// <summary>Not called any more until somebody does something: a wrong number, a refusal.</summary>
    Aside,
}

/// <summary>What to list.</summary>
/// <param name="Group">Only this group; null for all own ones.</param>
public sealed record CallFilter(CallPart Part, GroupId? Group, int Size);

/// <summary>The day list of one health manager.</summary>
/// <param name="Hidden">How many of this part the filter by group leaves out.</param>
/// <param name="Total">How many of this part there are with the filter; more than are listed where the list is cut.</param>
/// <param name="Progress">Of today, over all own groups.</param>
public sealed record CallList(
    DateOnly Today,
    IReadOnlyList<ShownSection> Parts,
    IReadOnlyList<CallLine> Items,
    long Total,
    long Hidden,
    CallProgress Progress,
    IReadOnlyList<DoneCall> Done);

/// <summary>How far today is: whoever was called today and is not due today any more is done.</summary>
public sealed record CallProgress(long Done, long Due, IReadOnlyList<ShownSection> Results);

/// <summary>One person to call.</summary>
/// <param name="LastResult">What came of the last call; null before the first.</param>
public sealed record CallLine(
    Guid Id,
    Guid PatientId,
    string Name,
    string Sex,
    int Age,
    string? Address,
    ShownPlace Group,
    IReadOnlyList<OwedCall> Owed,
    string? DueOn,
    int Calls,
    string? LastResult,
    DateTimeOffset? LastAt);

/// <summary>A call of today.</summary>
public sealed record DoneCall(
    Guid Id, string Name, string Sex, int Age, string Result, DateTimeOffset At, string By, string? NextOn, IReadOnlyList<OwedCall> About);

/// <summary>A call that was made.</summary>
public sealed record PastCall(
    DateTimeOffset At, string By, string Role, string Result, string? NextOn, string? Note, IReadOnlyList<OwedCall> About);

/// <summary>What the screen of one call needs of the plan.</summary>
/// <param name="Standing"><c>due</c>, <c>aside</c>, <c>none</c> or <c>over</c>.</param>
public sealed record CallPlanView(
    Guid Id, PatientId Patient, ShownPlace Group, string Standing, IReadOnlyList<OwedCall> Owed, int Calls, IReadOnlyList<PastCall> Earlier);

/// <summary>A person to call as stored.</summary>
internal sealed record StoredCallPlan
{
    internal const string Columns = """
        c.plan_id AS PlanId, c.patient_id AS PatientId, c.standing AS Standing, c.due_on AS DueOn, c.owed AS Owed, c.calls AS Calls,
        c.last_result AS LastResult, c.last_at AS LastAt, p.name AS Name, p.sex AS Sex, p.birth_date AS BirthDate, p.address AS Address,
        g.group_id AS GroupId, g.name_zh AS GroupZh, g.name_en AS GroupEn
        """;

    internal const string Tables =
        "call_plans c JOIN patients p ON p.patient_id = c.patient_id JOIN groups g ON g.group_id = c.group_id";

    public string PlanId { get; init; } = "";
    public string PatientId { get; init; } = "";
    public string Standing { get; init; } = "";
    public string? DueOn { get; init; }
    public string Owed { get; init; } = "[]";
    public long Calls { get; init; }
    public string? LastResult { get; init; }
    public long? LastAt { get; init; }
    public string Name { get; init; } = "";
    public string Sex { get; init; } = "";
    public string BirthDate { get; init; } = "";
    public string? Address { get; init; }
    public string GroupId { get; init; } = "";
    public string GroupZh { get; init; } = "";
    public string GroupEn { get; init; } = "";

    public ShownPlace Group => new(Guid.Parse(GroupId), new Bilingual(GroupZh, GroupEn));

    public CallLine Show(DateTimeOffset now) => new(
        Guid.Parse(PlanId), Guid.Parse(PatientId), Name, Sex, Shown.Age(BirthDate, now), Address, Group, Reasons(Owed), DueOn, (int)Calls,
        LastResult, Shown.At(LastAt));

    public static IReadOnlyList<OwedCall> Reasons(string json) =>
        JsonSerializer.Deserialize<IReadOnlyList<OwedCall>>(json, KernelJson.Stored) ?? [];
}

/// <summary>A call as stored.</summary>
internal sealed record StoredCall
{
    public string PlanId { get; init; } = "";
    public string Name { get; init; } = "";
    public string Sex { get; init; } = "";
    public string BirthDate { get; init; } = "";
    public string Standing { get; init; } = "";
    public string? DueOn { get; init; }
    public long At { get; init; }
    public string Result { get; init; } = "";
    public string About { get; init; } = "[]";
    public string? NextOn { get; init; }
    public string? Note { get; init; }
    public string By { get; init; } = "";
    public string Role { get; init; } = "";

    public DoneCall ShowDone(DateTimeOffset now) => new(
        Guid.Parse(PlanId), Name, Sex, Shown.Age(BirthDate, now), Result, Shown.At(At), By, NextOn, StoredCallPlan.Reasons(About));

    public PastCall ShowPast() => new(Shown.At(At), By, Role, Result, NextOn, Note, StoredCallPlan.Reasons(About));
}
