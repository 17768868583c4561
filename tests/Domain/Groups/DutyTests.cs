using CoManage.Domain.Alerts;
using CoManage.Domain.Groups;
using CoManage.Domain.Kernel;
using CoManage.Tests.Support;
using static CoManage.Tests.Domain.Groups.GroupPeople;

namespace CoManage.Tests.Domain.Groups;

public class DutyTests
{
    private static readonly DateTimeOffset Noon = TestClock.Noon;
    private static readonly GroupEvent[] TwoGps = [.. Activated, Joined(Zhao), new GroupEvent.DeputyNamed(Zhao.Id)];
    private static readonly GroupEvent ZhaoToday = new GroupEvent.DutyPlanned(ShiftOf(1, Zhao, 0, 24), Noon);

    private static readonly AlertReport Report = new(
        AminaPatient, new GroupId(Guid.Empty), new RoomId(Guid.Empty), 7, Noon, ["chest_pain"], new CaseId(Guid.Empty));

    [Fact]
    public void With_nothing_entered_the_teams_own_GP_is_called_and_then_the_deputy()
    {
        var ladder = Called(Noon, TwoGps);
        Assert.Equal(["Li", "Wang", "Sun"], ladder.OnDuty.Select(each => each.Name));
        Assert.Equal(["Zhao"], ladder.Next.Select(each => each.Name));
        Assert.Equal(["Li", "Wang", "Sun", "Zhao"], ladder.Everyone.Select(each => each.Name));
    }

    [Fact]
    public void A_team_with_one_GP_has_nobody_next() => Assert.Empty(Called(Noon, Activated).Next);

    [Fact]
    public void Whoever_has_the_shift_is_called_and_nobody_before_or_after_it()
    {
        Assert.Equal("Zhao", Called(Noon, [.. TwoGps, ZhaoToday]).OnDuty[0].Name);
        Assert.Equal("Li", Called(Noon.AddHours(24), [.. TwoGps, ZhaoToday]).OnDuty[0].Name);
        Assert.Equal("Li", Called(Noon.AddHours(-1), [.. TwoGps, ZhaoToday]).OnDuty[0].Name);
    }

    [Fact]
    public void A_handover_holds_once_the_receiver_has_confirmed_and_until_the_shift_ends()
    {
        var offered = Given([.. TwoGps, ZhaoToday]).At(Noon.AddHours(1)).When(Zhao, new GroupCommand.OfferDuty(Li.Id))
            .Then(new GroupEvent.DutyOffered(Zhao.Id, Li.Id));
        Assert.Equal("Zhao", Called(Noon.AddHours(2), offered).OnDuty[0].Name);

        var taken = offered.When(Li, new GroupCommand.AcceptDuty())
            .Then(new GroupEvent.DutyTakenOver(Zhao.Id, Li.Id, Noon.AddHours(1), Noon.AddHours(24)));
        Assert.Equal("Li", Called(Noon.AddHours(2), taken).OnDuty[0].Name);
        Assert.Equal("Zhao", Called(Noon.AddHours(2), taken).Next[0].Name);
    }

    [Fact]
    public void A_handover_ends_when_a_planned_shift_begins()
    {
        var held = new GroupEvent.DutyTakenOver(Li.Id, Zhao.Id, Noon, null);
        var tomorrow = new GroupEvent.DutyPlanned(ShiftOf(2, Li, 24, 48), Noon);
        Assert.Equal("Zhao", Called(Noon.AddHours(23), [.. TwoGps, held, tomorrow]).OnDuty[0].Name);
        Assert.Equal("Li", Called(Noon.AddHours(25), [.. TwoGps, held, tomorrow]).OnDuty[0].Name);
        Assert.Equal("Li", Called(Noon.AddHours(49), [.. TwoGps, held, tomorrow]).OnDuty[0].Name);
    }

    [Fact]
    public void Only_whoever_is_on_duty_hands_over_and_only_whoever_was_asked_takes_over()
    {
        Given(TwoGps).When(Zhao, new GroupCommand.OfferDuty(Li.Id)).ThenRefused(Group.DutyRefusals.NotOnDuty);
        Given(TwoGps).When(Li, new GroupCommand.OfferDuty(Sun.Id)).ThenRefused(Group.DutyRefusals.NeedsGp);
        Given([.. TwoGps, new GroupEvent.DutyOffered(Li.Id, Zhao.Id)]).When(Sun, new GroupCommand.AcceptDuty())
            .ThenRefused(Group.DutyRefusals.NothingOffered);
    }

    [Fact]
    public void Shifts_are_of_the_teams_GPs_and_do_not_overlap()
    {
        var plan = new GroupCommand.PlanDuty(Id(1), Zhao.Id, Noon, Noon.AddHours(24));
        Given(TwoGps).When(Admin, plan).Then(ZhaoToday);
        Given([.. TwoGps, ZhaoToday]).When(Li, plan with { Shift = Id(2), From = Noon.AddHours(23), Until = Noon.AddHours(30) })
            .ThenRefused(Group.DutyRefusals.Overlaps);
        Given(TwoGps).When(Admin, plan with { Gp = Sun.Id }).ThenRefused(Group.DutyRefusals.NeedsGp);
        Given(TwoGps).When(Admin, plan with { Until = Noon }).ThenRefused(Group.DutyRefusals.TimesImpossible);
        Given(TwoGps).When(Amina, plan).ThenRefused(Group.Refusals.NotOnTeam);
        Given([.. TwoGps, ZhaoToday]).When(Li, new GroupCommand.CancelDuty(Id(1))).Then(new GroupEvent.DutyCancelled(Id(1)));
    }

    [Fact]
    public void A_GP_who_left_the_team_is_not_called_for_the_shifts_that_are_left() =>
        Assert.Equal("Li", Called(Noon, [.. TwoGps, ZhaoToday, new GroupEvent.TeamLeft(Zhao.Id, Role.Gp), new GroupEvent.DeputyLost()]).OnDuty[0].Name);

    [Fact]
    public void Nobody_but_the_service_calls_people() =>
        Given(TwoGps).When(Li, new GroupCommand.CallOut(Report)).ThenRefused(Group.DutyRefusals.OnlyTheService);

    private static Ladder Called(DateTimeOffset at, params IEnumerable<GroupEvent> history) => Called(at, Given(history));

    private static Ladder Called(DateTimeOffset at, Spec<Group, GroupCommand, GroupEvent> spec)
    {
        var decision = Group.Decider.Decide(spec.State, new GroupCommand.CallOut(Report), new Moment(at, Actor.Service));
        return Assert.IsType<GroupEvent.CalledOut>(Assert.Single(decision.Events)).Ladder;
    }

    private static Shift ShiftOf(byte number, Actor gp, int from, int until) =>
        new(Id(number), gp.Id, Noon.AddHours(from), Noon.AddHours(until));

    private static Guid Id(byte number) => new(number, 1, 0, new byte[8]);
}
