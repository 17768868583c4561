using System.Collections.Immutable;
using CoManage.Domain.Kernel;
using static CoManage.Domain.Triage.TriageCase;

namespace CoManage.Domain.Triage;

/// <summary>What each event makes of a case. Computes nothing: times and urgencies are in the events.</summary>
internal static class TriageEvolution
{
    private static readonly Turn Clinician = new Turn.Clinician();

    public static TriageCase Evolve(TriageCase state, TriageEvent happened) => (state, happened) switch
    {
        (Unknown, TriageEvent.Opened e) => Opened(e, before: null),
        (Closed s, TriageEvent.Opened e) => Opened(e, s.Facts),
        (Open s, TriageEvent.EvidenceAdded e) => Added(s, e),
        (Open s, TriageEvent.Claimed e) =>
            s with { Lease = new Lease(e.Owner, e.Name, e.LeaseUntil), LastHeldBy = new Holder(e.Owner, e.Name) },
        (Open s, TriageEvent.Released or TriageEvent.LeaseLapsed) => s with { Lease = null },
        (Open s, TriageEvent.DecisionHeld e) => s with
        {
            Held = e,
            Lease = new Lease(e.By.Id, e.By.Name, e.LeaseUntil),
            LastHeldBy = new Holder(e.By.Id, e.By.Name),
        },
        (Open s, TriageEvent.DecisionTakenBack) => s with { Held = null },
        (Open s, TriageEvent.ClockRang) => s with { Overdue = true },
        (Open s, TriageEvent.Recalled e) => Stopped(s, new Turn.Recalled(e.Until), e.By) with { Overdue = false, Question = null },
        (Open s, TriageEvent.RecallCame e) => s with { Turn = Clinician, ClockEnds = e.ClockEnds },
        (Open s, TriageEvent.ReferralReturned e) => s with { Turn = Clinician, ClockEnds = e.ClockEnds },
        (Open s, TriageEvent.Referred e) => Stopped(s, new Turn.Referred(e.Referral), e.By) with { Overdue = false, Question = null },
        (Open s, TriageEvent.ReferralRequested e) =>
            Stopped(s, new Turn.Referred(e.Referral), new Holder(e.Decided.Id, e.Decided.Name)) with { Overdue = false, Question = null },
        (Open s, TriageEvent.Escalated e) =>
            Stopped(s, new Turn.Escalated(e.Escalation), e.By) with { TimeLeft = e.TimeLeft, Question = e.Escalation },
        (Open s, TriageEvent.Answered e) =>
            s with { Turn = new Turn.Clinician(IsAnswered: true), ClockEnds = e.ClockEnds, TimeLeft = null },
        (Open s, TriageEvent.EvidenceWithdrawn e) => s with { RestsOn = s.RestsOn?.Remove(e.Screening) },
        (Open s, TriageEvent.Advised or TriageEvent.Dismissed or TriageEvent.ReferralEnded or TriageEvent.PatientDeparted
            or TriageEvent.Withdrawn) =>
            new Closed(s.Facts, s.Episode),
        _ => throw new InvalidOperationException($"{happened.GetType().Name} cannot follow {state.GetType().Name}."),
    };

    private static Open Opened(TriageEvent.Opened e, CaseFacts? before) => new(
        Scored(new CaseFacts(e.Patient, e.Group, e.Reason, e.ReasonText, before?.Instrument, before?.Score), e.Evidence),
        e.Urgency, e.Episode, Clinician, e.ClockEnds, TimeLeft: null, Overdue: false, Lease: null, Question: null,
        IsFirst: e.Model == ModelVoice.First, RestsOn: Evidence.ScreeningOf(e.Evidence) is { } screening ? [screening] : null);

    private static Open Added(Open s, TriageEvent.EvidenceAdded e) => s with
    {
        Facts = Scored(s.Facts with { ReasonText = e.ReasonText }, e.Evidence),
        Urgency = e.Urgency,
        ClockEnds = e.ClockEnds,
        Turn = e.BackInQueue ? Clinician : s.Turn,
        TimeLeft = e.BackInQueue ? null : s.TimeLeft,
        Overdue = s.Overdue && !e.BackInQueue,
        IsFirst = s.IsFirst || e.Model == ModelVoice.First,
        RestsOn = Evidence.ScreeningOf(e.Evidence) is { } screening ? With(s.RestsOn, screening) : null,
    };

    private static ImmutableList<ScreeningId>? With(ImmutableList<ScreeningId>? known, ScreeningId screening) =>
        known?.Contains(screening) == false ? known.Add(screening) : known;

    private static Open Stopped(Open s, Turn turn, Holder? by) =>
        s with { Turn = turn, ClockEnds = null, TimeLeft = null, Lease = null, Held = null, LastHeldBy = by ?? s.LastHeldBy };

    private static CaseFacts Scored(CaseFacts facts, Evidence evidence) =>
        evidence is Evidence.Assessment { Score: double score } assessment
            ? facts with { Instrument = assessment.Instrument, Score = score }
            : facts;
}
