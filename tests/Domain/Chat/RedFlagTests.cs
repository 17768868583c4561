using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
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
        }
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
}
