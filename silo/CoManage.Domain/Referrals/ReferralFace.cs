using CoManage.Domain.Kernel;

namespace CoManage.Domain.Referrals;

/// <summary>The states of both machines in the words that lists show.</summary>
public enum ReferralState
{
    Suggested,
    Requested,
    Accepted,
    Declined,
    Seen,
    ResultReturned,
    Closed,
    Ended,
}

/// <summary>Whose turn it is.</summary>
public enum ReferralTurn
{
    Community,
    Hospital,
    None,
}

/// <summary>
/// What both sides see of a referral's state on their one page: the state in one word, whose turn it is, and what a
/// person may do about it now.
/// </summary>
public static class ReferralFace
{
    public static ReferralState StateOf(Referral referral) => referral switch
    {
        UpReferral.Suggested => ReferralState.Suggested,
        UpReferral.Requested or UpReferral.Unanswered or DownReferral.Requested => ReferralState.Requested,
        UpReferral.Accepted or DownReferral.Accepted => ReferralState.Accepted,
        UpReferral.Declined or DownReferral.Declined => ReferralState.Declined,
        UpReferral.Seen or DownReferral.Seen => ReferralState.Seen,
        UpReferral.ResultReturned or DownReferral.ResultReturned => ReferralState.ResultReturned,
        UpReferral.Closed or DownReferral.Closed => ReferralState.Closed,
        UpReferral.Ended or DownReferral.Ended => ReferralState.Ended,
        _ => throw new InvalidOperationException($"{referral.GetType().Name} has no face."),
    };

    public static ReferralTurn TurnOf(Referral referral) => referral switch
    {
        UpReferral.Suggested or UpReferral.Unanswered or UpReferral.ResultReturned => ReferralTurn.Community,
        UpReferral.Requested or UpReferral.Accepted or UpReferral.Seen => ReferralTurn.Hospital,
        DownReferral.Requested or DownReferral.Accepted or DownReferral.Seen or DownReferral.ResultReturned => ReferralTurn.Community,
        _ => ReferralTurn.None,
    };

    /// <summary>When the asked side must have answered; null when no clock runs.</summary>
    public static DateTimeOffset? DueAt(Referral referral) => referral switch
    {
        UpReferral.Requested up => up.DueAt,
        DownReferral.Requested down => down.DueAt,
        _ => null,
    };

    /// <summary>Names of the actions open to this person, as the page's buttons are called.</summary>
    public static IReadOnlyList<string> MayDo(Referral referral, Actor by)
    {
        var steps = StepRules.NotOf(TurnOf(referral), by) is null ? Steps(referral) : [];
        return EndReasons(referral, by).Count > 0 ? [.. steps, "end"] : steps;
    }

    /// <summary>The reasons for which this person may end the referral now.</summary>
    public static IReadOnlyList<EndReason> EndReasons(Referral referral, Actor by) => TurnOf(referral) == ReferralTurn.None
        ? []
        : [.. Enum.GetValues<EndReason>().Where(reason => referral switch
        {
            UpReferral up => UpRules.MayConclude(up, reason, by) is null,
            DownReferral down => DownRules.MayConclude(down, reason, by) is null,
            _ => false,
        })];

    private static IReadOnlyList<string> Steps(Referral referral) => referral switch
    {
        UpReferral.Suggested or UpReferral.Unanswered => ["request"],
        UpReferral.Requested or DownReferral.Requested => ["accept", "decline"],
        UpReferral.Accepted or DownReferral.Accepted => ["seen"],
        UpReferral.Seen => ["result"],
        DownReferral.Seen => ["result", "close"],
        UpReferral.ResultReturned or DownReferral.ResultReturned => ["close"],
        _ => [],
    };
}
