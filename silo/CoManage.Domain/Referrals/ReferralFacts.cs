using CoManage.Domain.Kernel;
using CoManage.Models;

namespace CoManage.Domain.Referrals;

/// <summary>What a referral is about; fixed when it comes into being.</summary>
/// <param name="Group">The patient group whose care team refers or takes over.</param>
/// <param name="Department">The department's code at this hospital.</param>
/// <param name="Reason">A code of the referral or triage reasons.</param>
/// <param name="Case">The triage case it came from; the case follows the referral.</param>
/// <param name="Programme">The programme of care whose stage follows the referral, when it is known.</param>
/// <param name="Snapshot">All that the hospital sees of the patient's data: the JSON of the patient snapshot, frozen.</param>
public sealed record ReferralFacts(
    PatientId Patient,
    GroupId Group,
    HospitalId Hospital,
    string Department,
    Urgency Urgency,
    string Reason,
    PrivateText Summary,
    CaseId? Case = null,
    string? Programme = null,
    PrivateText? Snapshot = null);

/// <summary>The three things a hospital asks of those who take over.</summary>
public sealed record ReferralAsks(PrivateText? Medicine, PrivateText? Watch, DateOnly? Date);

/// <summary>Where a referral goes.</summary>
public enum ReferralDirection
{
    /// <summary>From the community to the hospital.</summary>
    Up,

    /// <summary>From the hospital back to the community.</summary>
    Down,
}

/// <summary>Why a referral ended without being closed.</summary>
public enum EndReason
{
    Died,
    Moved,

    /// <summary>The patient went somewhere else.</summary>
    Elsewhere,

    /// <summary>The other side did not answer in time.</summary>
    NoAnswer,

    /// <summary>Taken back by the GP.</summary>
    Withdrawn,
}
