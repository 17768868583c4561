using CoManage.Domain.Escalations;
using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;
using CoManage.Silo.Runtime;

namespace CoManage.Silo.Escalations;

/// <summary>Hosts escalations.</summary>
public sealed class EscalationSlice(EscalationClocks clocks) : Slice<Escalation, EscalationCommand, EscalationEvent>
{
    private const string List = "escalations";

    public override string Kind => "escalation";

    public override Decider<Escalation, EscalationCommand, EscalationEvent> Decider { get; } = Escalation.With(clocks);

    public override EventNames<EscalationEvent> Names { get; } = new EventNames<EscalationEvent>()
        .Add<EscalationEvent.Raised>("escalation.raised")
        .Add<EscalationEvent.Answered>("escalation.answered")
        .Add<EscalationEvent.MoreAsked>("escalation.more-asked")
        .Add<EscalationEvent.ReferralProposed>("escalation.referral-proposed")
        .Add<EscalationEvent.Supplied>("escalation.supplied")
        .Add<EscalationEvent.Closed>("escalation.closed")
        .Add<EscalationEvent.BecameOverdue>("escalation.became-overdue");

    public override IEnumerable<Sql> Rows(Guid key, Happened happened, Escalation after) =>
        EscalationRows.Of(new EscalationId(key), happened.Version, (EscalationEvent)happened.Event);

    public override IEnumerable<Reaction> Reactions(Guid key, Happened happened, Escalation after) =>
        after.About is { } about
            ? EscalationReactions.When(new EscalationId(key), (EscalationEvent)happened.Event, about, happened.Version)
            : [];

    public override IEnumerable<News> News(Guid key, Happened happened, Escalation after)
    {
        if (after.About is not { } about)
        {
            yield break;
        }

        yield return new News.WorklistChanged(List, about.Group);
        if (happened.Event is EscalationEvent.BecameOverdue)
        {
            yield return new News.PersonChanged(List, about.AskedBy.Id);
        }

        if (about.Specialist is { } specialist)
        {
            yield return new News.PersonChanged(List, specialist);
            if (happened.Event is EscalationEvent.Raised)
            {
                yield return new News.PersonChanged("rooms", specialist);
            }
        }
    }

    public override PatientId? Concerns(Guid key, Happened happened, Escalation after) => after.About?.Patient;

    public override DateTimeOffset? DueAt(Escalation state) => state is Escalation.Asked { Overdue: false } asked ? asked.DueAt : null;

    public override EscalationCommand? WhenDue(Escalation state) => new EscalationCommand.Ring();
}
