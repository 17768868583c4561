using CoManage.Domain.Groups;
using CoManage.Silo.Reading;

namespace CoManage.Silo.Alerts;

/// <summary>One alert in the list and in the banner of the care team.</summary>
/// <param name="Reasons">The dangers that were found, in a few characters each, the worst first.</param>
/// <param name="CallsMe">The reader is one of those who are called.</param>
/// <param name="DueAt">When the next people are called; null when nobody is left or somebody has it.</param>
public sealed record AlertLine(
    Guid Id,
    int Round,
    Guid PatientId,
    string Name,
    int Age,
    ShownPlace Group,
    Guid CaseId,
    IReadOnlyList<ShownReason> Reasons,
    string State,
    string Rung,
    DateTimeOffset SaidAt,
    DateTimeOffset RaisedAt,
    DateTimeOffset? DueAt,
    bool CallsMe,
    AlertTaker? TakenBy);

/// <summary>Who acknowledged by name.</summary>
public sealed record AlertTaker(Guid Id, string Name, string Role, DateTimeOffset At);

/// <summary>An alert with everything that was done, for its case's page.</summary>
/// <param name="Contact">How the emergency contact learns of it: <c>inApp</c>, <c>byPhone</c>, <c>unknown</c>; null when not asked yet.</param>
/// <param name="EmergencyContact">Name and number as the record has them.</param>
public sealed record AlertPage(
    AlertLine Alert, string? Contact, string? EmergencyContact, string? Phone, IReadOnlyList<AlertStep> Steps);

/// <summary>One step of the newest round.</summary>
/// <param name="What"><c>raised</c>, <c>saidMore</c>, <c>contact</c>, <c>passedOn</c>, <c>acknowledged</c>.</param>
public sealed record AlertStep(DateTimeOffset At, string What, string? Detail, string? By, string? Role, IReadOnlyList<Called> People);

/// <summary>A patient's own alert, without a word of what was thought: what to do, and who is coming.</summary>
public sealed record OwnAlert(
    Guid Id, int Round, Guid Room, long Message, IReadOnlyList<string> Flags, DateTimeOffset SaidAt, int Called, AlertTaker? TakenBy);

/// <summary>An alert about somebody who named the reader as emergency contact.</summary>
public sealed record ContactAlert(Guid Id, int Round, string Name, string? Phone, DateTimeOffset RaisedAt, AlertTaker? TakenBy);
