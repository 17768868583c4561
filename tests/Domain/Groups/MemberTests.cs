using CoManage.Domain.Groups;
using CoManage.Domain.Kernel;
using static CoManage.Tests.Domain.Groups.GroupPeople;

namespace CoManage.Tests.Domain.Groups;

public class MemberTests
{
    private static readonly GroupEvent AminaJoined = new GroupEvent.MemberJoined(AminaPatient);

    [Fact]
    public void The_team_takes_a_member_in() =>
        Given(Activated).When(Sun, new GroupCommand.Join(AminaPatient)).Then(AminaJoined);

    [Fact]
    public void The_service_takes_a_member_in_for_an_import() =>
        Given(Activated).When(Actor.Service, new GroupCommand.Join(AminaPatient)).Then(AminaJoined);

    [Fact]
    public void Taking_a_member_in_twice_changes_nothing() =>
        Given([.. Activated, AminaJoined]).When(Sun, new GroupCommand.Join(AminaPatient)).Then();

    [Fact]
    public void Nobody_outside_the_team_takes_members_in()
    {
        Given(Activated).When(Zhao, new GroupCommand.Join(AminaPatient)).ThenRefused(Group.Refusals.NotOnTeam);
        Given(Activated).When(Amina, new GroupCommand.Join(AminaPatient)).ThenRefused(Group.Refusals.NotOnTeam);
    }

    [Fact]
    public void A_group_that_is_forming_takes_no_members() =>
        Given(FullTeam).When(Sun, new GroupCommand.Join(AminaPatient)).ThenRefused(Group.Refusals.NotActive);

    [Fact]
    public void A_full_group_takes_no_more_members()
    {
        var members = Enumerable.Range(0, Group.MostMembers)
            .Select(number => new GroupEvent.MemberJoined(new PatientId(DerivedId.From($"member {number}"))));

        Given([.. Activated, .. members]).When(Sun, new GroupCommand.Join(AminaPatient)).ThenRefused(Group.Refusals.Full);
        Given([.. Activated, .. members.Skip(1)]).When(Sun, new GroupCommand.Join(AminaPatient)).Then(AminaJoined);
    }

    [Fact]
    public void A_member_leaves_by_himself() =>
        Given([.. Activated, AminaJoined])
            .When(Amina, new GroupCommand.Leave(AminaPatient))
            .Then(new GroupEvent.MemberLeft(AminaPatient));

    [Fact]
    public void Nobody_leaves_in_the_name_of_a_member() =>
        Given([.. Activated, AminaJoined])
            .When(Sun, new GroupCommand.Leave(AminaPatient))
            .ThenRefused(Group.Refusals.NotYourself);

    [Fact]
    public void Who_is_no_member_cannot_leave() =>
        Given(Activated).When(Amina, new GroupCommand.Leave(AminaPatient)).ThenRefused(Group.Refusals.NotAMember);

    [Fact]
    public void The_team_removes_a_member_with_a_reason() =>
        Given([.. Activated, AminaJoined])
            .When(Li, new GroupCommand.Remove(AminaPatient, "moved"))
            .Then(new GroupEvent.MemberRemoved(AminaPatient, "moved"));

    [Fact]
    public void A_removal_without_a_known_reason_is_refused() =>
        Given([.. Activated, AminaJoined])
            .When(Li, new GroupCommand.Remove(AminaPatient, "because"))
            .ThenRefused(Group.Refusals.ReasonUnknown);

    [Fact]
    public void Removing_who_is_no_member_is_refused() =>
        Given(Activated).When(Li, new GroupCommand.Remove(AminaPatient, "moved")).ThenRefused(Group.Refusals.NotAMember);

    [Fact]
    public void A_removed_member_may_come_back() =>
        Given([.. Activated, AminaJoined, new GroupEvent.MemberRemoved(AminaPatient, "moved")])
            .When(Sun, new GroupCommand.Join(AminaPatient))
            .Then(AminaJoined);
}
