using CoManage.Domain.Calls;
using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;
using CoManage.Silo.Runtime;

namespace CoManage.Silo.Calls;

/// <summary>Hosts the calls that teams owe their patients.</summary>
public sealed class CallSlice(CallClocks clocks) : Slice<CallPlan, CallCommand, CallEvent>
{
    /// <summary>The list that changes with every call.</summary>
    public const string List = "calls";

    public override string Kind => "calls";

    public override Decider<CallPlan, CallCommand, CallEvent> Decider { get; } = CallPlan.With(clocks);

    public override EventNames<CallEvent> Names { get; } = new EventNames<CallEvent>()
        .Add<CallEvent.Owed>("calls.owed")
        .Add<CallEvent.Settled>("calls.settled")
        .Add<CallEvent.Answered>("calls.answered")
        .Add<CallEvent.NumberTaken>("calls.number-taken")
        .Add<CallEvent.PersonLeft>("calls.person-left");

    public override IEnumerable<Sql> Rows(Guid key, Happened happened, CallPlan after) =>
        CallRows.After(new CallPlanId(key), happened, after, clocks);

    public override IEnumerable<Reaction> Reactions(Guid key, Happened happened, CallPlan after) =>
        CallReactions.When((CallEvent)happened.Event, after);

    public override IEnumerable<News> News(Guid key, Happened happened, CallPlan after) =>
        Facts(after) is { } facts ? [new News.WorklistChanged(List, facts.Group)] : [];

    public override PatientId? Concerns(Guid key, Happened happened, CallPlan after) => Facts(after)?.Patient;

    private static (PatientId Patient, GroupId Group)? Facts(CallPlan state) => state switch
    {
        CallPlan.Open open => (open.Patient, open.Group),
        CallPlan.Ended ended => (ended.Patient, ended.Group),
        _ => null,
    };
}
