using CoManage.Domain.Alerts;
using CoManage.Domain.Assistant;
using CoManage.Domain.Calls;
using CoManage.Domain.Kernel;
using CoManage.Domain.Triage;
using CoManage.Silo.Journal;
using CoManage.Silo.Runtime;

namespace CoManage.Silo.Triage;

/// <summary>Hosts triage cases.</summary>
public sealed class TriageSlice(TriageClocks clocks) : Slice<TriageCase, TriageCommand, TriageEvent>
{
    private const string List = "triage";

    public const string StreamKind = "triage";

    /// <summary>The stored names, also for reading a case's history.</summary>
    public static EventNames<TriageEvent> Stored { get; } = new EventNames<TriageEvent>()
        .Add<TriageEvent.Opened>("triage.opened")
        .Add<TriageEvent.EvidenceAdded>("triage.evidence-added")
        .Add<TriageEvent.Claimed>("triage.claimed")
        .Add<TriageEvent.Released>("triage.released")
        .Add<TriageEvent.LeaseLapsed>("triage.lease-lapsed")
        .Add<TriageEvent.ClockRang>("triage.clock-rang")
        .Add<TriageEvent.DecisionHeld>("triage.decision-held")
        .Add<TriageEvent.DecisionTakenBack>("triage.decision-taken-back")
        .Add<TriageEvent.Advised>("triage.advised")
        .Add<TriageEvent.Recalled>("triage.recalled")
        .Add<TriageEvent.RecallCame>("triage.recall-came")
        .Add<TriageEvent.Referred>("triage.referred")
        .Add<TriageEvent.Escalated>("triage.escalated")
        .Add<TriageEvent.Answered>("triage.answered")
        .Add<TriageEvent.Dismissed>("triage.dismissed")
        .Add<TriageEvent.ReferralReturned>("triage.referral-returned")
        .Add<TriageEvent.ReferralEnded>("triage.referral-ended")
        .Add<TriageEvent.ReferralRequested>("triage.referral-requested")
        .Add<TriageEvent.PatientDeparted>("triage.patient-departed")
        .Add<TriageEvent.EvidenceWithdrawn>("triage.evidence-withdrawn")
        .Add<TriageEvent.Withdrawn>("triage.withdrawn");

    public override string Kind => StreamKind;

    public override Decider<TriageCase, TriageCommand, TriageEvent> Decider { get; } = TriageCase.DeciderWith(clocks);

    public override EventNames<TriageEvent> Names => Stored;

    public override IEnumerable<Sql> Rows(Guid key, Happened happened, TriageCase after) =>
        [.. DecisionRows.Of(new CaseId(key), happened), .. CaseRows.Of(new CaseId(key), happened, after)];

    public override IEnumerable<Reaction> Reactions(Guid key, Happened happened, TriageCase after) =>
        FactsOf(after) is { } facts ? Following(new CaseId(key), happened, facts) : [];

    private static IEnumerable<Reaction> Following(CaseId id, Happened happened, CaseFacts facts)
    {
        var (what, by) = ((TriageEvent)happened.Event, new Signature(happened.By.Id, happened.By.Name, happened.By.Role, happened.At));
        return [.. TriageReactions.When(id, what, facts, by, happened.Version), .. AlertReactions.When(id, what, facts, by), .. WhenDraftSent.React(what, by), .. CallReactions.When(id, what, facts)];
    }

    public override IEnumerable<News> News(Guid key, Happened happened, TriageCase after)
    {
        if (FactsOf(after) is not { } facts)
        {
            yield break;
        }

        yield return new News.WorklistChanged(List, facts.Group);
        if (happened.Event is TriageEvent.ClockRang { Owner: { } owner })
        {
            // The deputy is of the team and hears it with the team; who had the case may hear it nowhere else.
            yield return new News.PersonChanged(List, owner.Id);
        }

        if (happened.Event is TriageEvent.Advised or TriageEvent.Recalled or TriageEvent.Referred or TriageEvent.ReferralRequested)
        {
            yield return new News.PersonChanged("results", facts.Patient.Account);
        }
    }

    public override PatientId? Concerns(Guid key, Happened happened, TriageCase after) => FactsOf(after)?.Patient;

    public override DateTimeOffset? DueAt(TriageCase state) => TriageCase.DueAt(state);

    public override TriageCommand? WhenDue(TriageCase state) =>
        state is TriageCase.Open { Held: not null } ? new TriageCommand.SendHeld() : new TriageCommand.Ring();

    public override Actor WhoWhenDue(TriageCase state) =>
        state is TriageCase.Open { Held.By: var by } ? new Actor(by.Id, by.Role, by.Name) : Actor.Service;

    private static CaseFacts? FactsOf(TriageCase state) => state switch
    {
        TriageCase.Open open => open.Facts,
        TriageCase.Closed closed => closed.Facts,
        _ => null,
    };
}
