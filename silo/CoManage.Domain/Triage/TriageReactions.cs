using System.Globalization;
using CoManage.Domain.Chat;
using CoManage.Domain.Escalations;
using CoManage.Domain.Kernel;
using CoManage.Domain.Referrals;

namespace CoManage.Domain.Triage;

/// <summary>What follows elsewhere from a decision: the patient reads it, the specialist is asked, the hospital is requested.</summary>
public static class TriageReactions
{
    /// <param name="number">The event's number in its stream; messages are told apart by it.</param>
    public static IEnumerable<Reaction> When(CaseId triageCase, TriageEvent happened, CaseFacts about, Signature by, long number) =>
        happened switch
        {
            TriageEvent.Advised e => [Told(triageCase, about, by, number, "triage.advised", e.Text), .. PutAway(e.Question, EscalationOutcome.Advised)],
            TriageEvent.Recalled e => [
                Told(triageCase, about, by, number, "triage.recalled", e.Text, e.Until), .. PutAway(e.Question, EscalationOutcome.Advised)],
            TriageEvent.Dismissed e => PutAway(e.Question, EscalationOutcome.NoAction),
            TriageEvent.Escalated e => [Asked(triageCase, e, by)],
            TriageEvent.Referred e => [
                Requested(triageCase, e, about, by), .. Replaced(e, by), .. PutAway(e.Question, EscalationOutcome.Referred)],
            TriageEvent.ReferralRequested e => PutAway(e.Question, EscalationOutcome.Referred),
            TriageEvent.ClockRang => [TeamTold(triageCase, about, number)],
            _ => [],
        };

    private static Reaction Told(
        CaseId triageCase, CaseFacts about, Signature by, long number, string code, PrivateText text, DateTimeOffset? until = null)
    {
        var values = new Dictionary<string, string> { ["reason"] = about.Reason };
        if (until is { } date)
        {
            values["until"] = date.ToString("O", CultureInfo.InvariantCulture);
        }

        var post = new RoomCommand.PostFor(
            MessageOf(triageCase, number), RoomFacts.OfConsult(about.Group, about.Patient), new Actor(by.Id, by.Role, by.Name),
            MessageKind.Advice, text, new Notice(code, values));
        return new(RoomId.OfConsult(about.Group, about.Patient).Value, post);
    }

    // The whole team, with it the deputy, learns that nobody decided in time.
    private static Reaction TeamTold(CaseId triageCase, CaseFacts about, long number)
    {
        var notice = new Notice("triage.overdue", new Dictionary<string, string> { ["case"] = triageCase.Value.ToString() });
        return new(
            RoomId.OfTeam(about.Group).Value,
            new RoomCommand.PostFor(
                MessageOf(triageCase, number), RoomFacts.OfTeam(about.Group), Actor.Service, MessageKind.Notice, new PrivateText(""), notice));
    }

    private static Reaction Asked(CaseId triageCase, TriageEvent.Escalated e, Signature by) =>
        new(e.Escalation.Value, new EscalationCommand.Raise(
            triageCase, e.Patient, e.Group, e.Urgency, e.Question, e.Tried, e.Wanted, e.Specialist, e.Snapshot, by));

    private static Reaction Requested(CaseId triageCase, TriageEvent.Referred e, CaseFacts about, Signature by) =>
        new(e.Referral.Value, new ReferralCommand.Refer(
            new ReferralFacts(
                e.Patient, e.Group, e.Hospital, e.Department, e.Urgency, e.Reason, e.Summary, triageCase, CaseReasons.ProgrammeOf(about.Reason), e.Snapshot),
            by));

    // What the specialist suggested is done by this referral; two open ones would send the patient twice.
    private static IEnumerable<Reaction> Replaced(TriageEvent.Referred e, Signature by) =>
        e.Question is { } question
            ? [new(EscalationReactions.SuggestedBy(question).Value, new ReferralCommand.TakeReplacement(by))]
            : [];

    private static IEnumerable<Reaction> PutAway(EscalationId? question, EscalationOutcome outcome) =>
        question is { } open ? [new(open.Value, new EscalationCommand.Close(outcome))] : [];

    private static Guid MessageOf(CaseId triageCase, long number) =>
        DerivedId.From("triage.message", triageCase.Value, number.ToString(CultureInfo.InvariantCulture));
}
