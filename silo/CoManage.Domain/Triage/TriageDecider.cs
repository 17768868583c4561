using CoManage.Domain.Kernel;
using CoManage.Models;
using static CoManage.Domain.Triage.TriageCase;

namespace CoManage.Domain.Triage;

/// <summary>Opening, claiming and clocks. What a GP decides is in <see cref="TriageDecisions"/>.</summary>
internal sealed class TriageDecider(TriageClocks clocks)
{
    public Decision<TriageEvent> Decide(TriageCase state, TriageCommand command, Moment moment) => (state, command) switch
    {
        (Unknown, TriageCommand.Open c) => Opened(c, episode: 1, before: null, moment),
        (Closed s, TriageCommand.Open c) => Opened(c, s.Episode + 1, s.Facts, moment),
        (Open s, TriageCommand.Open c) => Added(s, c, moment),

        (Open s, TriageCommand.SendHeld) => TriageHolding.Sent(s, moment),
        (Open s, TriageCommand.Ring) => Rung(s, moment.Now),
        (Open s, TriageCommand.TakeAnswer c) => Answered(s, c, moment.Now),
        (Open s, TriageCommand.TakeReferralEnd c) => ReferralOver(s, c, moment.Now),
        (Open s, TriageCommand.TakeReferralRequest c) => ReferralRequested(s, c),
        (Open, TriageCommand.TakeDeparture c) => new TriageEvent.PatientDeparted(c.Departure, c.MarkedBy),

        (Open s, TriageCommand.TakeAcknowledgement c) => IsHeldByAnother(s, moment with { By = new Actor(c.By.Id, c.By.Role, c.By.Name) })
            ? Decision<TriageEvent>.Nothing
            : new TriageEvent.Claimed(c.By.Id, c.By.Name, moment.Now + clocks.Lease),

        (Open s, TriageCommand.TakeWithdrawal c) => EvidenceTaken(s, c),

        // News of other slices may arrive late or twice; there is nothing left to do then.
        (_, TriageCommand.Ring or TriageCommand.SendHeld or TriageCommand.TakeAnswer or TriageCommand.TakeReferralEnd
            or TriageCommand.TakeReferralRequest or TriageCommand.TakeDeparture or TriageCommand.TakeAcknowledgement
            or TriageCommand.TakeWithdrawal) => Decision<TriageEvent>.Nothing,

        (Unknown, _) => TriageRefusals.NotOpened,
        (Closed, TriageCommand.TakeBack) => TriageRefusals.NothingToTakeBack,
        (Closed, _) => TriageRefusals.Closed,
        (Open s, TriageCommand.TakeBack) => TriageHolding.TakenBackBy(s, moment),
        (Open { Held: { } held }, _) when held.By.Id == moment.By.Id => TriageRefusals.AlreadySigned,
        (Open s, TriageCommand.Hold c) => TriageHolding.Held(s, c, clocks, moment),
        (Open s, TriageCommand.Claim) => Claimed(s, moment),
        (Open s, TriageCommand.Release) => Released(s, moment),
        (Open s, _) => TriageDecisions.Decide(s, command, moment),
        _ => throw new InvalidOperationException($"{command.GetType().Name} is not known to triage."),
    };

    private TriageEvent.Opened Opened(TriageCommand.Open c, int episode, CaseFacts? before, Moment moment) => new(
        c.Patient, c.Group, c.Reason, c.ReasonText, c.Urgency, c.Rule, c.Evidence, episode,
        moment.Now + clocks.Of(c.Urgency), ChangeOf(before, c.Evidence), c.Model);

    /// <summary>
    /// Urgency never falls while the case is open. A case that waits for somebody else comes back when it became more
    /// urgent, when it is an emergency, or when the person who was recalled has come.
    /// </summary>
    private Decision<TriageEvent> Added(Open s, TriageCommand.Open c, Moment moment)
    {
        var urgency = Worse(s.Urgency, c.Urgency);
        var comesBack = s.Turn is not Turn.Clinician
            && (urgency < s.Urgency || c.Urgency == Urgency.Emergency || s.Turn is Turn.Recalled);
        var fresh = moment.Now + clocks.Of(urgency);
        DateTimeOffset? ends = comesBack ? fresh
            : s.Turn is not Turn.Clinician || s.ClockEnds is not { } running ? s.ClockEnds
            : urgency < s.Urgency && fresh < running ? fresh
            : running;
        var added = new TriageEvent.EvidenceAdded(
            c.Evidence, c.Model is null ? c.ReasonText : s.Facts.ReasonText, urgency, c.Rule, ends, comesBack,
            ChangeOf(s.Facts, c.Evidence), c.Model);
        return s.Held is not null && (urgency < s.Urgency || c.Urgency == Urgency.Emergency)
            ? (TriageEvent[])[added, new TriageEvent.DecisionTakenBack(TakenBack.NewEvidence)]
            : added;
    }

    private Decision<TriageEvent> Claimed(Open s, Moment moment)
    {
        if (!moment.By.IsCareTeam)
        {
            return TriageRefusals.NeedsCareTeam;
        }

        if (IsHeldByAnother(s, moment))
        {
            return TriageRefusals.ClaimedByAnother;
        }

        return new TriageEvent.Claimed(moment.By.Id, moment.By.Name, moment.Now + clocks.Lease);
    }

    private static Decision<TriageEvent> Released(Open s, Moment moment) => s.Lease switch
    {
        null => Decision<TriageEvent>.Nothing,
        var lease when lease.Owner == moment.By.Id => new TriageEvent.Released(),
        _ => TriageRefusals.NotYours,
    };

    private Decision<TriageEvent> Rung(Open s, DateTimeOffset now)
    {
        var happened = new List<TriageEvent>(2);
        if (s.Lease is { } lease && !lease.HoldsAt(now))
        {
            happened.Add(new TriageEvent.LeaseLapsed(lease.Owner));
        }

        if (!s.Overdue && s.ClockEnds <= now)
        {
            happened.Add(new TriageEvent.ClockRang(s.LastHeldBy));
        }

        if (s.Turn is Turn.Recalled recalled && recalled.Until <= now)
        {
            happened.Add(new TriageEvent.RecallCame(now + clocks.Of(s.Urgency)));
        }

        return new(happened);
    }

    // The answer of a question that the case no longer waits for is kept too; its clock runs already.
    private static Decision<TriageEvent> Answered(Open s, TriageCommand.TakeAnswer c, DateTimeOffset now) =>
        s.Question != c.Escalation || s.Turn is Turn.Clinician { IsAnswered: true }
            ? Decision<TriageEvent>.Nothing
            : new TriageEvent.Answered(
                c.Escalation, s.Turn is Turn.Clinician ? s.ClockEnds : s.TimeLeft is { } left ? now + left : null);

    private Decision<TriageEvent> ReferralOver(Open s, TriageCommand.TakeReferralEnd c, DateTimeOffset now)
    {
        if (s.Turn is not Turn.Referred referred || referred.Referral != c.Referral)
        {
            return Decision<TriageEvent>.Nothing;
        }

        return c.Outcome is "declined" or "noAnswer" or "withdrawn"
            ? new TriageEvent.ReferralReturned(c.Referral, c.Outcome, now + clocks.Of(s.Urgency))
            : new TriageEvent.ReferralEnded(c.Referral, c.Outcome);
    }

    // The other referral that a case already waits for goes first; this one then lives without the case.
    private static Decision<TriageEvent> ReferralRequested(Open s, TriageCommand.TakeReferralRequest c) =>
        s.Turn is Turn.Referred
            ? Decision<TriageEvent>.Nothing
            : new TriageEvent.ReferralRequested(s.Facts.Patient, s.Facts.Group, c.Referral, c.Reason, c.Decided, s.Question);

    // Whom somebody already cares about stays: the case then only says that this screening no longer counts.
    private static Decision<TriageEvent> EvidenceTaken(Open s, TriageCommand.TakeWithdrawal c) =>
        s.RestsOn is not { } rests || !rests.Contains(c.Screening) ? Decision<TriageEvent>.Nothing
        : rests.Count == 1 && s.IsUntouched ? new TriageEvent.Withdrawn(c.Screening, c.Reason, c.By)
        : new TriageEvent.EvidenceWithdrawn(c.Screening, c.Reason, c.By);

    internal static bool IsHeldByAnother(Open s, Moment moment) =>
        s.Lease is { } lease && lease.HoldsAt(moment.Now) && lease.Owner != moment.By.Id;

    // The enumeration begins with the worst.
    private static Urgency Worse(Urgency one, Urgency other) => one < other ? one : other;

    private static ScoreChange? ChangeOf(CaseFacts? before, Evidence evidence) =>
        evidence is Evidence.Assessment { Score: double now } assessment
        && before is { Score: double then } && before.Instrument == assessment.Instrument && now != then
            ? now > then ? ScoreChange.Up : ScoreChange.Down
            : null;
}
