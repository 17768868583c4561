using CoManage.Domain.Groups;
using CoManage.Domain.Kernel;
using static CoManage.Tests.Domain.Groups.GroupPeople;

namespace CoManage.Tests.Domain.Groups;

public class CareTeamTests
{
    private static readonly GroupCommand Create =
        new GroupCommand.Create("htn-01", new Bilingual("高血压一组", "Hypertension 1"), "hypertension");

    [Fact]
    public void An_administrator_sets_a_group_up() => Given().When(Admin, Create).Then(Created);

    [Fact]
    public void A_clinician_does_not_set_a_group_up() =>
        Given().When(Li, Create).ThenRefused(Group.Refusals.NeedsAdministrator);

    [Fact]
    public void Setting_the_same_group_up_twice_changes_nothing()
    {
        Given(Created).When(Admin, Create).Then();
        Given(Activated).When(Admin, Create).Then();
    }

    [Fact]
    public void A_code_that_is_taken_by_another_group_is_refused() =>
        Given(Created)
            .When(Admin, new GroupCommand.Create("htn-01", new Bilingual("糖尿病", "Diabetes"), "diabetes"))
            .ThenRefused(Group.Refusals.Exists);

    [Fact]
    public void A_group_without_a_name_in_both_languages_is_refused() =>
        Given()
            .When(Admin, new GroupCommand.Create("htn-01", new Bilingual("高血压一组", " "), "hypertension"))
            .ThenRefused(Group.Refusals.ProfileIncomplete);

    [Fact]
    public void Nothing_can_be_asked_of_a_group_that_is_not_there() =>
        Given().When(Admin, Join(Li)).ThenRefused(Group.Refusals.Unknown);

    [Fact]
    public void A_clinician_joins_the_team() => Given(Created).When(Admin, Join(Li)).Then(Joined(Li));

    [Fact]
    public void Joining_the_team_twice_changes_nothing() => Given(Created, Joined(Li)).When(Admin, Join(Li)).Then();

    [Fact]
    public void One_person_has_one_role_on_the_team() =>
        Given(Created, Joined(Li))
            .When(Admin, new GroupCommand.JoinTeam(Li.Id, Role.Specialist, "Li"))
            .ThenRefused(Group.Refusals.AlreadyOnTeam);

    [Fact]
    public void A_hospital_desk_is_no_part_of_a_team() =>
        Given(Created)
            .When(Admin, new GroupCommand.JoinTeam(Li.Id, Role.HospitalDesk, "Li"))
            .ThenRefused(Group.Refusals.NotACareRole);

    [Fact]
    public void Team_members_do_not_change_the_team() =>
        Given(FullTeam).When(Li, Join(Zhao)).ThenRefused(Group.Refusals.NeedsAdministrator);

    [Fact]
    public void A_complete_team_is_activated() =>
        Given(FullTeam).When(Admin, new GroupCommand.Activate()).Then(new GroupEvent.Activated());

    [Fact]
    public void Activating_twice_changes_nothing() => Given(Activated).When(Admin, new GroupCommand.Activate()).Then();

    [Fact]
    public void A_clinician_does_not_activate() =>
        Given(FullTeam).When(Li, new GroupCommand.Activate()).ThenRefused(Group.Refusals.NeedsAdministrator);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_team_that_lacks_one_role_is_not_activated(int lacking) =>
        Given(FullTeam.Where((_, index) => index != lacking))
            .When(Admin, new GroupCommand.Activate())
            .ThenRefused(Group.Refusals.TeamIncomplete);

    [Fact]
    public void The_last_of_a_role_cannot_leave_an_active_group()
    {
        foreach (var last in new[] { Li, Wang, Sun })
        {
            Given(Activated).When(Admin, new GroupCommand.LeaveTeam(last.Id)).ThenRefused(Group.Refusals.LastOfRole);
        }
    }

    [Fact]
    public void One_of_two_general_practitioners_may_leave() =>
        Given([.. Activated, Joined(Zhao)])
            .When(Admin, new GroupCommand.LeaveTeam(Li.Id))
            .Then(new GroupEvent.TeamLeft(Li.Id, Role.Gp));

    [Fact]
    public void The_last_of_a_role_may_leave_while_the_group_is_forming() =>
        Given(FullTeam).When(Admin, new GroupCommand.LeaveTeam(Li.Id)).Then(new GroupEvent.TeamLeft(Li.Id, Role.Gp));

    [Fact]
    public void Who_is_not_on_the_team_cannot_leave_it() =>
        Given(FullTeam).When(Admin, new GroupCommand.LeaveTeam(Zhao.Id)).ThenRefused(Group.Refusals.NotOnTeam);

    [Fact]
    public void Members_reach_the_team_at_the_number_that_an_administrator_sets()
    {
        var number = new GroupEvent.PhoneSet("021-5550 0123");
        Given(Activated).When(Admin, new GroupCommand.SetPhone(" 021-5550 0123 ")).Then(number);
        Given([.. Activated, number]).When(Admin, new GroupCommand.SetPhone("021-5550 0123")).Then();
        Given([.. Activated, number]).When(Admin, new GroupCommand.SetPhone("")).Then(new GroupEvent.PhoneSet(null));
        Given(Activated).When(Admin, new GroupCommand.SetPhone("")).Then();
        Given(Activated).When(Li, new GroupCommand.SetPhone("120")).ThenRefused(Group.Refusals.NeedsAdministrator);
    }

    [Theory]
    [InlineData("call us")]
    [InlineData("5550\n0123")]
    [InlineData("1")]
    [InlineData("javascript:0")]
    public void What_no_telephone_takes_is_no_number(string words) =>
        Given(Activated).When(Admin, new GroupCommand.SetPhone(words)).ThenRefused(Group.Refusals.NotAPhone);

    [Fact]
    public void A_general_practitioner_of_the_team_is_named_deputy() =>
        Given(Activated).When(Admin, new GroupCommand.NameDeputy(Li.Id)).Then(new GroupEvent.DeputyNamed(Li.Id));

    [Fact]
    public void Naming_the_same_deputy_twice_changes_nothing() =>
        Given([.. Activated, new GroupEvent.DeputyNamed(Li.Id)]).When(Admin, new GroupCommand.NameDeputy(Li.Id)).Then();

    [Fact]
    public void The_deputy_must_be_a_general_practitioner_of_the_team()
    {
        Given(Activated).When(Admin, new GroupCommand.NameDeputy(Wang.Id)).ThenRefused(Group.Refusals.DeputyMustBeGp);
        Given(Activated).When(Admin, new GroupCommand.NameDeputy(Zhao.Id)).ThenRefused(Group.Refusals.DeputyMustBeGp);
    }

    [Fact]
    public void A_deputy_who_leaves_the_team_is_deputy_no_longer() =>
        Given([.. Activated, Joined(Zhao), new GroupEvent.DeputyNamed(Li.Id)])
            .When(Admin, new GroupCommand.LeaveTeam(Li.Id))
            .Then(new GroupEvent.TeamLeft(Li.Id, Role.Gp), new GroupEvent.DeputyLost());
}
