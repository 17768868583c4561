namespace CoManage.Domain.Calls;

/// <summary>A reason to call somebody, and its day.</summary>
/// <param name="Source">What it rests on, a case or a referral; empty for the team's own next call, of which there is one.</param>
public sealed record OwedCall(CallReason Reason, Guid Source, DateOnly On);

/// <summary>Why somebody is called. Stored and sent by name.</summary>
public enum CallReason
{
    /// <summary>A GP asked the person to come back on that day.</summary>
    Recall,

    /// <summary>A referral was closed with that follow-up date.</summary>
    ReferralFollowUp,

    /// <summary>The last call came to an end, and this is the next.</summary>
    Next,

    /// <summary>Somebody of the team planned it.</summary>
    Planned,
}

/// <summary>What came of a call. Stored and sent by name.</summary>
public enum CallResult
{
    Agreed,
    CallLater,
    NoAnswer,
    WrongNumber,
    InHospital,
    Refused,
    Moved,
    Died,
}
