using System.Text.Json;
using CoManage.Silo.Reading;

namespace CoManage.Silo.Referrals;

/// <summary>One side's list of referrals.</summary>
/// <param name="Sections"><c>mine</c>: the reader's side must act; <c>theirs</c>: the other side must.</param>
public sealed record ReferralList(IReadOnlyList<ShownSection> Sections, IReadOnlyList<ReferralRow> Items, long Total);

/// <summary>One referral in a list.</summary>
public sealed record ReferralRow(
    Guid Id,
    string Direction,
    Guid PatientId,
    string Name,
    string Sex,
    int Age,
    ShownPlace Group,
    ShownPlace Hospital,
    ShownDepartment Department,
    string Urgency,
    string State,
    string Turn,
    bool Overdue,
    DateTimeOffset? DueAt,
    DateTimeOffset? RequestedAt,
    string Summary);

/// <summary>The one page that both sides, and the patient, see of a referral.</summary>
/// <param name="Phone">For the staff of both sides.</param>
/// <param name="Snapshot">The patient as the GP saw them; for the staff of both sides.</param>
public sealed record ReferralPage(
    ReferralRow Row,
    Guid? CaseId,
    string Summary,
    string? Phone,
    ShownReason Reason,
    JsonElement? Snapshot,
    IReadOnlyList<ReferralStep> Steps,
    ReferralResult? Result,
    ShownAsks? Asks,
    ShownReason? Outcome,
    string? NextFollowUp,
    ShownReason? WithoutFollowUp,
    IReadOnlyList<string> MayDo,
    ReferralChoices Reasons);

/// <summary>One step and who took it.</summary>
/// <param name="State">The state it led to; <c>unanswered</c> when the clock ran out.</param>
/// <param name="When">The appointment, when the step gave one.</param>
public sealed record ReferralStep(
    string State,
    DateTimeOffset At,
    string By,
    string Role,
    string Side,
    string? Text,
    ShownReason? Reason,
    DateTimeOffset? When);

/// <summary>What came back.</summary>
public sealed record ReferralResult(string Text, ShownAsks? Asks);

/// <summary>What the hospital asks of those who take over.</summary>
public sealed record ShownAsks(string? Medicine, string? Watch, string? Date);

/// <summary>The coded reasons to choose from.</summary>
public sealed record ReferralChoices(
    IReadOnlyList<ShownReason> Decline,
    IReadOnlyList<ShownReason> End,
    IReadOnlyList<ShownReason> Close,
    IReadOnlyList<ShownReason> WithoutFollowUp,
    IReadOnlyList<ShownReason> ReferDown);
