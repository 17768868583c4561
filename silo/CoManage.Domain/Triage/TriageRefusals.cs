using CoManage.Domain.Kernel;

namespace CoManage.Domain.Triage;

/// <summary>Why a triage command is not granted. Codes are stable; clients translate them.</summary>
public static class TriageRefusals
{
    public static readonly Refusal NotOpened = new("triage.not-opened");
    public static readonly Refusal Closed = new("triage.closed");
    public static readonly Refusal ClaimedByAnother = new("triage.claimed-by-another");
    public static readonly Refusal AlreadySigned = new("triage.already-signed");
    public static readonly Refusal NothingToTakeBack = new("triage.nothing-to-take-back");
    public static readonly Refusal NotYours = new("triage.not-yours");
    public static readonly Refusal NeedsGp = new("triage.needs-gp");
    public static readonly Refusal NeedsCareTeam = new("triage.needs-care-team");
    public static readonly Refusal ReasonUnknown = new("triage.reason-unknown");
    public static readonly Refusal TextMissing = new("triage.text-missing");
    public static readonly Refusal TextTooLong = new("triage.text-too-long");
    public static readonly Refusal DaysOutOfRange = new("triage.days-out-of-range");
    public static readonly Refusal AlreadyEscalated = new("triage.already-escalated");
    public static readonly Refusal AlreadyReferred = new("triage.already-referred");
}
