using System.Text.Json;
using System.Text.Json.Serialization;
using CoManage.Silo.Reading;

namespace CoManage.Silo.Escalations;

/// <summary>The specialist's inbox and the team's list.</summary>
public sealed record EscalationList(IReadOnlyList<ShownSection> Sections, IReadOnlyList<EscalationRow> Items);

/// <summary>One question in a list.</summary>
/// <param name="Specialist">Who answered, or else who was asked by name.</param>
public sealed record EscalationRow(
    Guid Id,
    Guid CaseId,
    Guid PatientId,
    string Name,
    string Sex,
    int Age,
    ShownPlace Group,
    string Urgency,
    string Question,
    string Wanted,
    ShownPerson AskedBy,
    DateTimeOffset AskedAt,
    DateTimeOffset? DueAt,
    DateTimeOffset? PausedAt,
    DateTimeOffset? AnsweredAt,
    DateTimeOffset? ClosedAt,
    bool Overdue,
    string State,
    ShownPerson? Specialist);

/// <summary>One question with what was frozen for it and what was said since.</summary>
public sealed record EscalationPage(
    EscalationRow Row,
    string Question,
    string Tried,
    string Wanted,
    JsonElement? Snapshot,
    IReadOnlyList<EscalationThreadEntry> Thread,
    Guid Room);

/// <summary>Something said about a question.</summary>
/// <param name="SignedBy">Set on the specialist's answer and proposal.</param>
public sealed record EscalationThreadEntry(
    DateTimeOffset At,
    string By,
    string Role,
    string Kind,
    string Text,
    string? Department,
    [property: JsonPropertyName("signed")] ExternalSignature? SignedBy);

/// <summary>A specialist's signature, marked as an opinion from outside: it never overwrites the team's own notes.</summary>
public sealed record ExternalSignature(string Name, DateTimeOffset At, bool External = true);
