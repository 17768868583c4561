using CoManage.Domain.Alerts;
using CoManage.Domain.Chat;
using CoManage.Domain.Groups;
using CoManage.Domain.Kernel;
using CoManage.Domain.Patients;
using CoManage.Domain.Triage;
using CoManage.Models;
using static CoManage.Tests.Domain.Alerts.AlertPeople;

namespace CoManage.Tests.Domain.Alerts;

public class AlertTests
{
    private static readonly AlertCommand.Raise Raise = new(ChestPain, Rungs);
    private static readonly AlertCommand Ring = new AlertCommand.Ring();
    private static readonly AlertCommand Acknowledge = new AlertCommand.Acknowledge();

    [Fact]
    public void It_rings_for_whoever_is_on_duty() => Given().When(Raise).Then(Raised);

    [Fact]
    public void Unheard_it_goes_to_the_next_and_then_to_everyone_and_never_ends() =>
        Given(Raised)
            .At(Noon.AddMinutes(2)).When(Ring)
            .Then(new AlertEvent.PassedOn(Rung.Next, Rungs.Next, Noon.AddMinutes(4)))
            .At(Noon.AddMinutes(4)).When(Ring)
            .Then(new AlertEvent.PassedOn(Rung.Everyone, Rungs.Everyone, null))
            .At(Noon.AddDays(2)).When(Ring).Then();

    [Fact]
    public void A_clock_that_has_not_run_out_calls_nobody() => Given(Raised).At(Noon.AddMinutes(1)).When(Ring).Then();

    [Fact]
    public void Without_another_GP_everyone_is_called_next() =>
        Given(Raised with { Ladder = Rungs with { Next = [] } }).At(Noon.AddMinutes(2)).When(Ring)
            .Then(new AlertEvent.PassedOn(Rung.Everyone, Rungs.Everyone, null));

    [Fact]
    public void Who_acknowledges_does_so_by_name() =>
        Given(Raised).By(Li).When(Acknowledge).Then(new AlertEvent.Acknowledged(new Signature(Li.Id, "Li", Role.Gp, Noon)));

    [Fact]
    public void Acknowledged_it_is_carried_no_further_and_nobody_else_can_take_it()
    {
        var taken = Given(Raised).By(Li).When(Acknowledge);
        taken.When(Acknowledge).Then();
        taken.By(Sun).When(Acknowledge).ThenRefused(Alert.Refusals.TakenByAnother);
        taken.By(Actor.Service).At(Noon.AddMinutes(2)).When(Ring).Then();
    }

    [Fact]
    public void Nobody_outside_the_care_team_can_silence_it() =>
        Given(Raised).By(Amina).When(Acknowledge).ThenRefused(Alert.Refusals.NeedsCareTeam);

    [Fact]
    public void Only_the_service_raises_and_rings()
    {
        Given().By(Li).When(Raise).ThenRefused(Alert.Refusals.OnlyTheService);
        Given(Raised).By(Li).When(Ring).ThenRefused(Alert.Refusals.OnlyTheService);
    }

    [Fact]
    public void By_hand_it_is_passed_on_at_once_until_everybody_is_called() =>
        Given(Raised).By(Sun)
            .When(new AlertCommand.PassOn()).Then(new AlertEvent.PassedOn(Rung.Next, Rungs.Next, Noon.AddMinutes(2)))
            .When(new AlertCommand.PassOn()).Then(new AlertEvent.PassedOn(Rung.Everyone, Rungs.Everyone, null))
            .When(new AlertCommand.PassOn()).ThenRefused(Alert.Refusals.EverybodyCalled);

    [Fact]
    public void What_the_patient_adds_belongs_to_the_call_that_rings_or_was_just_taken()
    {
        Given(Raised).When(Raise).Then(new AlertEvent.ReportAdded(ChestPain));
        Given(Raised).By(Li).When(Acknowledge).By(Actor.Service).At(Noon.AddMinutes(30)).When(Raise).Then(new AlertEvent.ReportAdded(ChestPain));
    }

    [Fact]
    public void Another_danger_or_the_same_much_later_rings_again()
    {
        var taken = Given(Raised).By(Li).When(Acknowledge).By(Actor.Service);
        var fainted = ChestPain with { Flags = ["syncope"] };
        taken.At(Noon.AddMinutes(5)).When(new AlertCommand.Raise(fainted, Rungs))
            .Then(new AlertEvent.Raised(fainted, Rungs, 2, Noon.AddMinutes(7)));
        taken.At(Noon.AddMinutes(31)).When(Raise).Then(new AlertEvent.Raised(ChestPain, Rungs, 2, Noon.AddMinutes(33)));
    }

    [Fact]
    public void The_emergency_contact_is_asked_for_with_every_call() =>
        Assert.Equal(
            [new Reaction(AminaPatient.Value, new PatientCommand.CallContact(OfAmina))],
            AlertReactions.When(OfAmina, Raised, Given(Raised).State, 1));

    [Fact]
    public void Whoever_acknowledges_has_the_case_and_the_patient_is_told_where_only_the_team_reads()
    {
        var by = new Signature(Li.Id, "Li", Role.Gp, Noon);
        var taken = new AlertEvent.Acknowledged(by);
        var reactions = AlertReactions.When(OfAmina, taken, Given(Raised, taken).State, 2).ToList();
        Assert.Equal(RoomId.OfConsult(Hypertension, AminaPatient).Value, reactions[0].Key);
        Assert.Equal("alert.acknowledged", Assert.IsType<RoomCommand.PostFor>(reactions[0].Command).Notice?.Code);
        Assert.Equal(new Reaction(ChestPain.Case.Value, new TriageCommand.TakeAcknowledgement(by)), reactions[1]);
    }

    [Fact]
    public void Whoever_takes_or_decides_the_case_has_heard_the_alert()
    {
        var by = new Signature(Li.Id, "Li", Role.Gp, Noon);
        var about = new CaseFacts(AminaPatient, Hypertension, "redflag.chest_pain", new Bilingual("胸痛", "Chest pain"));
        var claimed = new TriageEvent.Claimed(Li.Id, "Li", Noon.AddMinutes(20));
        var care = new AlertCommand.TakeCare(ChestPain.Case, by);
        Assert.Equal([new Reaction(OfAmina.Value, care)], AlertReactions.When(ChestPain.Case, claimed, about, by));
        Assert.Empty(AlertReactions.When(ChestPain.Case, claimed, about with { Reason = "screening.stroke" }, by));
        Assert.Empty(AlertReactions.When(ChestPain.Case, claimed, about, by with { Role = Role.Service }));

        Given(Raised).When(care).Then(new AlertEvent.Acknowledged(by));
        Given(Raised).When(care with { Case = default }).Then();
        Given().When(care).Then();
    }

    [Fact]
    public void Only_words_of_an_emergency_call_anybody()
    {
        var room = RoomId.OfGroup(Hypertension);
        RoomEvent.Posted Said(Urgency urgency, params string[] flags) => new(
            7, Guid.Empty, Amina, Noon, RoomKind.Group, MessageKind.Message, new PrivateText("…"),
            Finding: new Finding(flags, urgency, AminaPatient, Hypertension, "1.0"));

        var called = Assert.Single(WhenEmergencySaid.React(room, Said(Urgency.Emergency, "chest_pain", "bp_very_high"), Noon));
        Assert.Equal(Hypertension.Value, called.Key);
        Assert.Equal(["chest_pain"], Assert.IsType<GroupCommand.CallOut>(called.Command).Report.Flags);
        Assert.Empty(WhenEmergencySaid.React(room, Said(Urgency.Urgent, "bp_very_high"), Noon));
    }
}
