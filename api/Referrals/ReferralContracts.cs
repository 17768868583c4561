using CoManage.Domain.Kernel;
using CoManage.Domain.Referrals;
using CoManage.Models;

namespace CoManage.Api.Referrals;

internal sealed record ReferBody(
    Guid? CaseId, Guid? PatientId, Guid? HospitalId, string? Department, Urgency? Urgency, string? Reason, string? Summary);

internal sealed record ReferDownBody(
    Guid? PatientId, Guid? GroupId, string? Department, string? Reason, string? Summary, AsksBody? Asks);

internal sealed record AsksBody(string? Medicine, string? Watch, DateOnly? Date)
{
    public ReferralAsks ToAsks() => new(Text.Given(Medicine), Text.Given(Watch), Date);
}

internal sealed record AcceptBody(DateTimeOffset? When, string? Place);

internal sealed record DeclineBody(string? Reason, string? Text);

internal sealed record ResultBody(string? Text, AsksBody? Asks);

internal sealed record CloseBody(string? Outcome, DateOnly? NextFollowUp, string? WithoutFollowUp);

internal sealed record EndBody(EndReason? Reason);

/// <summary>People's words as they come in.</summary>
internal static class Text
{
    public static PrivateText Of(string? words) => new((words ?? "").Trim());

    /// <summary>Null where nothing was said.</summary>
    public static PrivateText? Given(string? words) => string.IsNullOrWhiteSpace(words) ? null : Of(words);
}
