using System.Text.Json.Serialization;

namespace CoManage.Domain.Referrals;

/// <summary>
/// What follows a closed referral: a date, or a coded reason why there is none. There is no third way to write it,
/// so nobody is lost between hospital and community.
/// </summary>
[JsonDerivedType(typeof(Planned), "planned")]
[JsonDerivedType(typeof(Waived), "waived")]
public abstract record FollowUp
{
    private FollowUp()
    {
    }

    public sealed record Planned(DateOnly Date) : FollowUp;

    /// <param name="Reason">A code of <see cref="ReferralReasons.WithoutFollowUp"/>.</param>
    public sealed record Waived(string Reason) : FollowUp;
}
