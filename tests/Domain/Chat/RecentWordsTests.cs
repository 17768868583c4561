using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using CoManage.Models;
using static CoManage.Tests.Domain.Chat.RoomPeople;

namespace CoManage.Tests.Domain.Chat;

public class RecentWordsTests
{
    [Fact]
    public void One_symptom_in_three_short_messages_is_found()
    {
        var (room, _) = Said(new Room(0, []), Noon, "胸口");
        (room, var second) = Said(room, Noon.AddSeconds(20), "这里");
        Assert.Null(second);
        var (_, third) = Said(room, Noon.AddSeconds(40), "疼得很");
        Assert.Equal("chest_pain", third?.Flags[0]);
        Assert.Equal(Urgency.Emergency, third?.Urgency);
    }

    [Fact]
    public void What_was_written_an_hour_ago_is_another_matter()
    {
        var (room, _) = Said(new Room(0, []), Noon, "胸口");
        Assert.DoesNotContain("chest_pain", Said(room, Noon.AddHours(1), "疼得很").Finding?.Flags ?? []);
    }

    [Fact]
    public void A_flag_found_before_is_not_found_again_in_the_next_words()
    {
        var (room, first) = Said(new Room(0, []), Noon, "胸口疼，出冷汗");
        Assert.NotNull(first);
        Assert.Null(Said(room, Noon.AddSeconds(30), "谢谢医生").Finding);
    }

    [Fact]
    public void However_much_is_written_little_is_remembered()
    {
        var room = new Room(0, []);
        for (var i = 0; i < 500; i++)
        {
            (room, _) = Said(room, Noon.AddSeconds(i), "大家好");
        }

        Assert.True(room.Words.Said.Length <= 64);
        Assert.Equal(RecentWords.MostOfOne, Before(room, 500).Count);
    }

    [Fact]
    public void Long_messages_stand_by_themselves_and_the_newest_always_counts()
    {
        var room = new Room(0, []);
        foreach (var (words, i) in new[] { new string('好', 90), new string('行', 90), new string('谢', 190) }.Select((each, i) => (each, i)))
        {
            (room, _) = Said(room, Noon.AddSeconds(i), words);
        }

        Assert.Equal([new string('谢', 190)], Before(room, 10));

        (room, _) = Said(room, Noon.AddSeconds(20), "胸口");
        (room, _) = Said(room, Noon.AddSeconds(21), "有点闷");
        Assert.Equal(["胸口", "有点闷"], Before(room, 30));
        Assert.Equal(["有点闷"], Before(room, 30, new string('疼', 157)));
        Assert.Empty(room.Words.Before(new PrivateText("出冷汗"), Amina.Id, Noon.AddSeconds(30) + RecentWords.Window));
    }

    private static IReadOnlyList<string> Before(Room room, int seconds, string words = "出冷汗") =>
        room.Words.Before(new PrivateText(words), Amina.Id, Noon.AddSeconds(seconds));

    private static (Room Room, Finding? Finding) Said(Room before, DateTimeOffset at, string words)
    {
        var command = Hello with { Text = new PrivateText(words) };
        var decision = Room.Decider.Decide(before, command, new Moment(at, Amina));
        var posted = Assert.IsType<RoomEvent.Posted>(Assert.Single(decision.Events));
        return (Room.Decider.Evolve(before, posted), posted.Finding);
    }
}
