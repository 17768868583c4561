using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using CoManage.Domain.Referrals;
using CoManage.Domain.Triage;

namespace CoManage.Domain.Escalations;

/// <summary>What follows elsewhere when something happens to an escalation.</summary>
public static class EscalationReactions
{
    /// <param name="number">The event's number in its stream; notices are told apart by it.</param>
    public static IEnumerable<Reaction> When(
        EscalationId escalation, EscalationEvent happened, EscalationFacts about, long number) =>
        [.. WhenTheCaseMayGoOn(escalation, happened, about),
         .. WhenTheRoomIsTold(escalation, happened, about, number),
         .. WhenAReferralIsProposed(escalation, happened, about)];

    /// <summary>The suggested referral of an escalation; the same one however often it is asked for.</summary>
    public static ReferralId SuggestedBy(EscalationId escalation) => new(DerivedId.From("referral", escalation.Value));

    private static IEnumerable<Reaction> WhenTheCaseMayGoOn(
        EscalationId escalation, EscalationEvent happened, EscalationFacts about) => happened switch
        {
            EscalationEvent.Answered or EscalationEvent.ReferralProposed or EscalationEvent.Closed =>
                [new(about.Case.Value, new TriageCommand.TakeAnswer(escalation))],
            _ => [],
        };

    private static IEnumerable<Reaction> WhenTheRoomIsTold(
        EscalationId escalation, EscalationEvent happened, EscalationFacts about, long number)
    {
        var caseRoom = RoomFacts.OfCase(about.Group, about.Patient, about.Case);
        var (code, by, text) = happened switch
        {
            EscalationEvent.Raised e => ("escalation.raised", e.AskedBy, e.Question),
            EscalationEvent.Answered e => ("escalation.answered", e.By, e.Text),
            EscalationEvent.MoreAsked e => ("escalation.moreAsked", e.By, e.Text),
            EscalationEvent.Supplied e => ("escalation.supplied", e.By, e.Text),
            EscalationEvent.ReferralProposed e => ("escalation.referralProposed", e.By, e.Text),
            EscalationEvent.Closed e => ("escalation.closed", e.By, default),
            _ => ("escalation.overdue", null, default),
        };
        var notice = new Notice(code, new Dictionary<string, string> { ["escalation"] = escalation.Value.ToString() });
        var author = by is null ? Actor.Service : new Actor(by.Id, by.Role, by.Name);
        var message = DerivedId.From("escalation.notice", escalation.Value, $"{number}");
        var words = new PrivateText(text.Words ?? "");
        yield return new(
            RoomId.OfCase(about.Case).Value,
            new RoomCommand.PostFor(message, caseRoom, author, MessageKind.Notice, words, notice));

        if (happened is EscalationEvent.BecameOverdue)
        {
            // The whole team, with it the deputy, learns that nobody answered.
            yield return new(
                RoomId.OfTeam(about.Group).Value,
                new RoomCommand.PostFor(message, RoomFacts.OfTeam(about.Group), author, MessageKind.Notice, words, notice));
        }
    }

    private static IEnumerable<Reaction> WhenAReferralIsProposed(
        EscalationId escalation, EscalationEvent happened, EscalationFacts about) =>
        happened is EscalationEvent.ReferralProposed { Hospital: { } hospital } e
            ? [new(
                SuggestedBy(escalation).Value,
                new ReferralCommand.Suggest(
                    new ReferralFacts(
                        about.Patient, about.Group, hospital, e.Department, about.Urgency, "specialist_advice", e.Text, about.Case),
                    e.By))]
            : [];
}
