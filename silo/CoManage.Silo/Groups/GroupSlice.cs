using CoManage.Domain.Alerts;
using CoManage.Domain.Groups;
using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;
using CoManage.Silo.Runtime;

namespace CoManage.Silo.Groups;

/// <summary>Hosts patient groups and their care teams.</summary>
public sealed class GroupSlice : Slice<Group, GroupCommand, GroupEvent>
{
    private static readonly EventNames<GroupEvent> Stored = new EventNames<GroupEvent>()
        .Add<GroupEvent.Created>("group.created")
        .Add<GroupEvent.TeamJoined>("group.team-joined")
        .Add<GroupEvent.TeamLeft>("group.team-left")
        .Add<GroupEvent.DeputyNamed>("group.deputy-named")
        .Add<GroupEvent.DeputyLost>("group.deputy-lost")
        .Add<GroupEvent.PhoneSet>("group.phone-set")
        .Add<GroupEvent.Activated>("group.activated")
        .Add<GroupEvent.MemberJoined>("group.member-joined")
        .Add<GroupEvent.MemberLeft>("group.member-left")
        .Add<GroupEvent.MemberRemoved>("group.member-removed")
        .Add<GroupEvent.DutyPlanned>("group.duty-planned")
        .Add<GroupEvent.DutyCancelled>("group.duty-cancelled")
        .Add<GroupEvent.DutyOffered>("group.duty-offered")
        .Add<GroupEvent.DutyTakenOver>("group.duty-taken-over")
        .Add<GroupEvent.CalledOut>("group.called-out");

    public override string Kind => "group";

    public override Decider<Group, GroupCommand, GroupEvent> Decider => Group.Decider;

    public override EventNames<GroupEvent> Names => Stored;

    public override IEnumerable<Sql> Rows(Guid key, Happened happened, Group after) =>
        GroupRows.After(new GroupId(key), (GroupEvent)happened.Event, happened.At);

    public override IEnumerable<Reaction> Reactions(Guid key, Happened happened, Group after) =>
        AlertReactions.When((GroupEvent)happened.Event);

    public override IEnumerable<News> News(Guid key, Happened happened, Group after)
    {
        var group = new GroupId(key);
        return happened.Event switch
        {
            GroupEvent.TeamJoined e => Came(group, e.User),
            GroupEvent.MemberJoined e => Came(group, e.Patient.Account),
            GroupEvent.TeamLeft e => Went(group, e.User),
            GroupEvent.MemberLeft e => Went(group, e.Patient.Account),
            GroupEvent.MemberRemoved e => Went(group, e.Patient.Account),
            GroupEvent.CalledOut => [],
            GroupEvent.DutyPlanned or GroupEvent.DutyCancelled or GroupEvent.DutyOffered or GroupEvent.DutyTakenOver =>
                [new News.WorklistChanged("duty", group)],
            _ => [new News.WorklistChanged("members", group)],
        };
    }

    public override PatientId? Concerns(Guid key, Happened happened, Group after) => happened.Event switch
    {
        GroupEvent.MemberJoined e => e.Patient,
        GroupEvent.MemberRemoved e => e.Patient,
        GroupEvent.CalledOut e => e.Report.Patient,
        _ => null,
    };

    private static News[] Came(GroupId group, UserId person) =>
        [new News.WorklistChanged("members", group), new News.PersonChanged("rooms", person)];

    // Leaving comes first: whoever went must be out of the rooms before anything else of the group goes out.
    private static News[] Went(GroupId group, UserId person) =>
        [new News.PersonLeft(person, group), .. Came(group, person)];
}
