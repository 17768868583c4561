using CoManage.Domain.Kernel;
using static CoManage.Domain.Triage.TriageCase;

namespace CoManage.Domain.Triage;

/// <summary>
/// The five decisions. Each needs a GP, a coded reason, and that nobody else holds the case; the signature is the event's
/// own. Other members of the team may look, claim and note, but do not decide.
/// </summary>
internal static class TriageDecisions
{
    /// <summary>As long as a message in a room, where some of these words go.</summary>
    public const int LongestText = 4000;

    private const int LongestRecallDays = 180;

    public static Decision<TriageEvent> Decide(Open s, TriageCommand command, Moment moment)
    {
        if (moment.By.Role != Role.Gp)
        {
            return TriageRefusals.NeedsGp;
        }

        if (TriageDecider.IsHeldByAnother(s, moment))
        {
            return TriageRefusals.ClaimedByAnother;
        }

        return Wrong(command) is { } refusal ? refusal : Decided(s, command, moment);
    }

    private static Refusal? Wrong(TriageCommand command) => command switch
    {
        TriageCommand.Advise c => TriageReasons.Has(TriageReasons.Listed.Advise, c.Reason) ? Text(c.Text) : TriageRefusals.ReasonUnknown,
        TriageCommand.Recall c => !TriageReasons.Has(TriageReasons.Listed.Recall, c.Reason) ? TriageRefusals.ReasonUnknown
            : c.InDays is < 1 or > LongestRecallDays ? TriageRefusals.DaysOutOfRange
            : Text(c.Text),
        TriageCommand.Refer c => TriageReasons.Has(TriageReasons.Listed.Refer, c.Reason) ? Text(c.Summary) : TriageRefusals.ReasonUnknown,
        TriageCommand.Escalate c => !TriageReasons.Has(TriageReasons.Listed.Escalate, c.Reason) ? TriageRefusals.ReasonUnknown
            : Text(c.Question) ?? Length(c.Tried),
        TriageCommand.Dismiss c => !TriageReasons.Has(TriageReasons.Listed.Dismiss, c.Reason) ? TriageRefusals.ReasonUnknown
            : c.Reason == TriageReasons.Other && string.IsNullOrWhiteSpace(c.Note?.Words) ? TriageRefusals.TextMissing
            : Length(c.Note ?? default),
        _ => throw new InvalidOperationException($"{command.GetType().Name} is not known to triage."),
    };

    private static Decision<TriageEvent> Decided(Open s, TriageCommand command, Moment moment) => (s.Turn, command) switch
    {
        (Turn.Escalated, TriageCommand.Escalate) => TriageRefusals.AlreadyEscalated,
        (Turn.Referred, TriageCommand.Refer) => TriageRefusals.AlreadyReferred,
        (_, TriageCommand.Advise c) => new TriageEvent.Advised(s.Facts.Patient, s.Facts.Group, c.Reason, c.Text, s.Question),
        (_, TriageCommand.Recall c) => new TriageEvent.Recalled(
            s.Facts.Patient, s.Facts.Group, c.Reason, c.Text, moment.Now + TimeSpan.FromDays(c.InDays), s.Question,
            HolderOf(moment)),
        (_, TriageCommand.Refer c) => new TriageEvent.Referred(
            s.Facts.Patient, s.Facts.Group, c.Referral, c.Reason, c.Hospital, c.Department, c.Urgency, c.Summary, c.Snapshot, s.Question,
            HolderOf(moment)),
        (_, TriageCommand.Escalate c) => new TriageEvent.Escalated(
            s.Facts.Patient, s.Facts.Group, c.Escalation, c.Reason, s.Urgency, c.Specialist, c.Question, c.Tried, c.Wanted, c.Snapshot,
            Left(s, moment.Now), HolderOf(moment), c.Draft),
        (_, TriageCommand.Dismiss c) => new TriageEvent.Dismissed(s.Facts.Patient, s.Facts.Group, c.Reason, c.Note, s.Question),
        _ => throw new InvalidOperationException($"{command.GetType().Name} is not known to triage."),
    };

    private static Holder HolderOf(Moment moment) => new(moment.By.Id, moment.By.Name);

    // The clock stands still while the specialist thinks; what was left of it runs on afterwards.
    private static TimeSpan? Left(Open s, DateTimeOffset now) =>
        s.ClockEnds is { } ends ? (ends > now ? ends - now : TimeSpan.Zero) : null;

    private static Refusal? Text(PrivateText text) =>
        string.IsNullOrWhiteSpace(text.Words) ? TriageRefusals.TextMissing : Length(text);

    private static Refusal? Length(PrivateText text) => text.Words?.Length > LongestText ? TriageRefusals.TextTooLong : null;
}
