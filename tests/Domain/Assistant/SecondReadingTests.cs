using CoManage.Domain.Assistant;
using CoManage.Domain.Chat;
using CoManage.Domain.Groups;
using CoManage.Domain.Kernel;
using CoManage.Domain.Triage;
using CoManage.Models;
using CoManage.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CoManage.Tests.Domain.Assistant;

/// <summary>A model may raise what the rules said, and can do nothing else.</summary>
public class SecondReadingTests
{
    private static readonly Moment Noon = new(TestClock.Noon, Actor.Service);
    private static readonly PatientId Lin = new(DerivedId.From("lin"));
    private static readonly GroupId Group = new(DerivedId.From("group"));
    private static readonly RoomId Room = RoomId.OfGroup(Group);
    private static readonly ModelRun Run = new("qwen3", 1, 10, 5, 60, 900);

    private static readonly Gen<Urgency> Levels = Gen.Elements(Enum.GetValues<Urgency>());
    private static readonly Gen<string> Flags = Gen.Elements([.. RedFlags.Definitions.Keys, Opinion.OtherFlag, "made_up", ""]);

    [Fact]
    public void Whatever_the_model_says_the_message_stands_where_the_rules_put_it_or_higher() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2_000), Prop.ForAll(
            Levels.SelectMany(floor => Levels.SelectMany(said => Flags.Select(flag => (floor, said, flag)))).ToArbitrary(),
            each => Holds(SecondReading.Resulting, each.floor, each.said) && After(each.floor, each.said, each.flag) <= each.floor));

    [Fact]
    public void The_property_notices_a_reading_that_would_lower_a_level()
    {
        Func<Urgency, Urgency, Urgency>[] mutants =
        [
            (_, said) => said,
            (floor, said) => said > floor ? said : floor,
            (floor, said) => said <= floor + 1 ? said : floor,
            (floor, said) => said == Urgency.Routine ? said : SecondReading.Resulting(floor, said),
        ];
        Assert.All(mutants, mutant => Assert.Contains(
            from floor in Enum.GetValues<Urgency>() from said in Enum.GetValues<Urgency>() select Holds(mutant, floor, said), holds => !holds));
    }

    [Fact]
    public void A_case_that_the_rules_opened_never_falls_by_what_the_model_says() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(
            Levels.SelectMany(floor => Levels.SelectMany(said => Gen.Elements(true, false).Select(first => (floor, said, first)))).ToArbitrary(),
            each =>
            {
                var rules = WhenRedFlagged.React(Room, 3, new Finding(["chest_pain"], each.floor, Lin, Group, "rules"));
                var model = Raised(each.floor, each.said, "chest_pain").Where(reaction => reaction.Command is TriageCommand.Open);
                Reaction[] order = each.first ? [.. model, rules] : [rules, .. model];
                var decider = TriageCase.DeciderWith(TriageClocks.Standard);
                var after = order.Aggregate(decider.Initial, (state, reaction) =>
                    decider.Decide(state, (TriageCommand)reaction.Command, Noon).Events.Aggregate(state, decider.Evolve));
                return after is TriageCase.Open open && open.Urgency <= each.floor;
            }));

    [Fact]
    public void What_it_raised_goes_the_way_of_the_rules_to_the_people_the_group_names()
    {
        var reactions = Raised(Urgency.Routine, Urgency.Emergency, "chest_pain");
        var called = Assert.IsType<GroupCommand.CallOut>(reactions[0].Command);
        Assert.Equal((Group.Value, Lin, "assistant qwen3"), (reactions[0].Key, called.Report.Patient, called.Report.Rules));
        Assert.Equal(CaseId.For(Lin, "redflag.chest_pain"), called.Report.Case);
        Assert.Equal(new RoomCommand.Flag(3), reactions[1].Command);
        Assert.Equal(new RoomCommand.SetStanding(3, MessageStanding.Lifted, null), reactions[2].Command);
        var opened = Assert.IsType<TriageCommand.Open>(reactions[3].Command);
        Assert.Equal((Urgency.Emergency, "redflag.chest_pain"), (opened.Urgency, opened.Reason));
        Assert.Equal("Sweats.", Assert.IsType<Evidence.Message>(opened.Evidence).Assistant?.Why.Words);
    }

    [Fact]
    public void Nothing_else_ever_follows_from_an_answer() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(
            Levels.SelectMany(floor => Levels.SelectMany(said => Flags.Select(flag => (floor, said, flag)))).ToArbitrary(),
            each => Raised(each.floor, each.said, each.flag).All(IsHarmless)));

    [Fact]
    public void Only_one_reader_takes_it_and_what_nobody_answers_stays_as_the_rules_put_it()
    {
        Asked(Urgency.Soon).When(new SecondReadingCommand.Take()).Then(new SecondReadingEvent.Taken(TestClock.Noon));
        Given(Was(Urgency.Soon), new SecondReadingEvent.Taken(TestClock.Noon)).When(new SecondReadingCommand.Take())
            .ThenRefused(SecondReading.Refusals.Taken);
        Given(Was(Urgency.Soon), new SecondReadingEvent.Taken(TestClock.Noon)).When(new SecondReadingCommand.GiveBack("down"))
            .Then(new SecondReadingEvent.GivenBack("down"));
        Assert.Equal(TestClock.Noon + SecondReading.Patience, SecondReading.DueAt(new SecondReading.Waiting(Facts(Urgency.Soon), TestClock.Noon, true)));
    }

    [Fact]
    public void Nobody_but_the_service_has_a_say()
    {
        var gp = new Actor(new UserId(DerivedId.From("gp")), Role.Gp, "gp");
        Asked(Urgency.Soon).By(gp).When(new SecondReadingCommand.Answer(new Opinion(Urgency.Emergency, "chest_pain", new("")), new(Group, true), Run))
            .ThenRefused(SecondReading.Refusals.OnlyTheService);
    }

    private static bool IsHarmless(Reaction reaction) => reaction.Command switch
    {
        TriageCommand.Open open => open.Patient == Lin && open.Group == Group,
        GroupCommand.CallOut call => call.Report.Patient == Lin && reaction.Key == Group.Value,
        RoomCommand.SetStanding hide => hide.Standing == MessageStanding.Lifted && reaction.Key == Room.Value,
        RoomCommand.Flag => reaction.Key == Room.Value,
        _ => false,
    };

    private static bool Holds(Func<Urgency, Urgency, Urgency> resulting, Urgency floor, Urgency said) => resulting(floor, said) <= floor;

    private static Urgency After(Urgency floor, Urgency said, string flag) =>
        Decided(floor, said, flag).Aggregate(
            (SecondReading)new SecondReading.Waiting(Facts(floor), TestClock.Noon, true), SecondReading.Decider.Evolve) is SecondReading.Over over
            ? over.Level
            : Urgency.Routine;

    private static IReadOnlyList<SecondReadingEvent> Decided(Urgency floor, Urgency said, string flag) => SecondReading.Decider.Decide(
        new SecondReading.Waiting(Facts(floor), TestClock.Noon, true),
        new SecondReadingCommand.Answer(new Opinion(said, flag, new("Sweats.")), new ReadingPlace(Group, IsGroup: true), Run), Noon).Events;

    private static List<Reaction> Raised(Urgency floor, Urgency said, string flag) => [.. Decided(floor, said, flag).SelectMany(WhenRaised.React)];

    private static ReadingFacts Facts(Urgency floor) => new(Room, 3, Lin, floor, TestClock.Noon);

    private static SecondReadingEvent.Asked Was(Urgency floor) => new(Facts(floor), TestClock.Noon);

    private static Spec<SecondReading, SecondReadingCommand, SecondReadingEvent> Asked(Urgency floor) => Given(Was(floor));

    private static Spec<SecondReading, SecondReadingCommand, SecondReadingEvent> Given(params SecondReadingEvent[] history) =>
        Spec.Of(SecondReading.Decider).Given(history);
}
