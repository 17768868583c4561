using CoManage.Domain.Kernel;
using CoManage.Domain.Triage;
using CoManage.Silo.Reading;

namespace CoManage.Silo.Alerts;

/// <summary>A row of <c>alerts</c> with the names around it.</summary>
internal sealed record AlertRow
{
    public string AlertId { get; init; } = "";
    public long Round { get; init; }
    public string PatientId { get; init; } = "";
    public string Name { get; init; } = "";
    public string BirthDate { get; init; } = "";
    public string? Phone { get; init; }
    public string? EmergencyContact { get; init; }
    public string GroupId { get; init; } = "";
    public string GroupZh { get; init; } = "";
    public string GroupEn { get; init; } = "";
    public string CaseId { get; init; } = "";
    public string RoomId { get; init; } = "";
    public long Message { get; init; }
    public string Flags { get; init; } = "";
    public string State { get; init; } = "";
    public string Rung { get; init; } = "";
    public string? Contact { get; init; }
    public long SaidAt { get; init; }
    public long RaisedAt { get; init; }
    public long? DueAt { get; init; }
    public long CallsMe { get; init; }
    public long Called { get; init; }
    public long? TakenAt { get; init; }
    public string? TakenById { get; init; }
    public string? TakenByName { get; init; }
    public string? TakenByRole { get; init; }

    public IReadOnlyList<string> FlagList => Flags.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public AlertTaker? Taker => TakenById is null
        ? null
        : new(Guid.Parse(TakenById), TakenByName ?? "", TakenByRole ?? "", Shown.At(TakenAt ?? 0));

    public AlertLine Line(DateTimeOffset now) => new(
        Guid.Parse(AlertId), (int)Round, Guid.Parse(PatientId), Name, Shown.Age(BirthDate, now),
        new ShownPlace(Guid.Parse(GroupId), new Bilingual(GroupZh, GroupEn)), Guid.Parse(CaseId),
        [.. FlagList.Select(flag => new ShownReason(flag, RedFlagTitles.Of(flag)))],
        State, Rung, Shown.At(SaidAt), Shown.At(RaisedAt), Shown.At(DueAt), CallsMe == 1, Taker);
}
