using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using CoManage.Domain.Triage;
using CoManage.Models;
using static CoManage.Tests.Domain.Chat.RoomPeople;

namespace CoManage.Tests.Domain.Chat;

public class RedFlagTests
{
    private static readonly RoomCommand.Post ChestPain = Hello with { Text = new PrivateText("我现在胸口疼,出冷汗") };

    [Fact]
    public void A_patients_message_with_a_red_flag_keeps_what_was_found()
    {
        foreach (var room in new[] { GroupRoom, ConsultRoom })
        {
            var finding = FindingIn(Given().By(Amina).When(ChestPain with { Room = room }).State, room);
            Assert.Equal(Urgency.Emergency, finding.Urgency);
            Assert.Equal("chest_pain", finding.Flags[0]);
            Assert.Equal(AminaPatient, finding.Patient);
            Assert.Equal(Hypertension, finding.Group);
            Assert.Equal(RedFlags.Version, finding.Rules);
            var place = Assert.Single(finding.Places ?? [], each => each.Flag == "chest_pain");
            Assert.Contains("胸口", ChestPain.Text.Words.Substring(place.Start, place.Length), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_emergency_told_to_a_group_is_for_the_team_alone_and_in_the_consult_room_it_stays()
    {
        Assert.True(PostedIn(GroupRoom, ChestPain.Text).IsLifted);
        Assert.Null(PostedIn(ConsultRoom, ChestPain.Text).IsLifted);
        Assert.Null(PostedIn(GroupRoom, new PrivateText("今天高压185，没感觉")).IsLifted);
    }

    [Fact]
    public void Staff_lift_a_patients_message_into_a_case_and_leave_a_marker()
    {
        var lift = new RoomCommand.Lift(1, GroupRoom, AminaPatient, Urgency.Soon);
        Given(Said(1, Amina)).By(Li).When(lift)
            .Then(new RoomEvent.Lifted(2, 1, Li, AminaPatient, Hypertension, Urgency.Soon, IsHidden: true));
        Given(Said(1, Amina)).By(Li).When(lift with { Room = ConsultRoom })
            .Then(new RoomEvent.Lifted(2, 1, Li, AminaPatient, Hypertension, Urgency.Soon, IsHidden: false));
        Given(Said(1, Amina)).By(Amina).When(lift).ThenRefused(Room.Refusals.NotForThisRole);
        Given(Said(1, Li)).By(Li).When(lift with { Author = null }).ThenRefused(Room.Refusals.NotOfAPatient);
        Given().By(Li).When(lift).ThenRefused(Room.Refusals.NoSuchMessage);

        var open = Assert.Single(WhenLifted.React(RoomId.OfGroup(Hypertension), new RoomEvent.Lifted(2, 1, Li, AminaPatient, Hypertension, Urgency.Soon, true)));
        var opened = Assert.IsType<TriageCommand.Open>(open.Command);
        Assert.Equal((AminaPatient, Urgency.Soon), (opened.Patient, opened.Urgency));
        Assert.Equal(1, Assert.IsType<Evidence.Message>(opened.Evidence).Number);
    }

    [Fact]
    public void An_ordinary_message_keeps_no_finding() =>
        Given().By(Amina).When(Hello).Then(Said(1, Amina));

    [Fact]
    public void What_staff_write_is_no_symptom_of_theirs() =>
        Given().By(Li).When(ChestPain).Then(Said(1, Li) with { Text = ChestPain.Text });

    [Fact]
    public void A_message_with_a_finding_asks_for_the_neutral_marker()
    {
        var posted = Said(7, Amina) with { Finding = new Finding(["chest_pain"], Urgency.Emergency, AminaPatient, Hypertension, "1.0") };
        var room = RoomId.OfGroup(Hypertension);
        Assert.Equal([new Reaction(room.Value, new RoomCommand.Flag(7))], WhenRedFlagFound.React(room, posted));
        Assert.Empty(WhenRedFlagFound.React(room, Said(7, Amina)));
        Assert.Empty(WhenRedFlagFound.React(room, new RoomEvent.RedFlagged(8, 7)));
    }

    private static Finding FindingIn(Room before, RoomFacts room)
    {
        var decision = Room.Decider.Decide(before, ChestPain with { Room = room }, new Moment(Noon, Amina));
        return Assert.IsType<RoomEvent.Posted>(Assert.Single(decision.Events)).Finding ?? throw new InvalidOperationException("Nothing was found.");
    }

    private static RoomEvent.Posted PostedIn(RoomFacts room, PrivateText text)
    {
        var decision = Room.Decider.Decide(Given().State, ChestPain with { Room = room, Text = text }, new Moment(Noon, Amina));
        return Assert.IsType<RoomEvent.Posted>(Assert.Single(decision.Events));
    }
}
