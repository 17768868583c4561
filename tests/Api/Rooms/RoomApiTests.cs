using System.Text.Json;
using CoManage.Api.Live;
using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using CoManage.Silo.Chat;
using CoManage.Silo.Journal;
using CoManage.Silo.Runtime;
using CoManage.Tests.Support;

namespace CoManage.Tests.Api.Rooms;

public class RoomApiTests
{
    private static readonly GroupId One = new(TestDistrict.Id("one"));
    private static readonly PatientId Amina = new(TestDistrict.Id("amina"));
    private static readonly RoomFacts Consult = RoomFacts.OfConsult(One, Amina);
    private static readonly RoomId Room = RoomId.OfConsult(One, Amina);
    private static readonly string Path = $"/api/rooms/{Room.Value}";

    [Fact]
    public async Task The_list_shows_what_is_newest_and_unread_to_each()
    {
        await using var district = await Opened();
        using var amina = await district.SignIn("amina");
        using var lin = await district.SignIn("lin");
        await Say(district, "lin", Role.Gp, "Good morning");
        await Say(district, "amina", Role.Patient, "Thank you");
        await Say(district, "lin", Role.Gp, "Come on Monday");

        var hers = Assert.Single(await Rooms(amina));
        Assert.Equal((3, 2), (hers.GetProperty("number").GetInt64(), hers.GetProperty("unread").GetInt64()));
        Assert.Equal("Come on Monday", hers.GetProperty("last").GetProperty("text").GetString());
        Assert.Equal("My care team", hers.GetProperty("title").GetProperty("en").GetString());
        Assert.Equal((4, 3), (hers.GetProperty("people").GetInt64(), hers.GetProperty("staff").GetInt64()));

        var his = Assert.Single(await Rooms(lin));
        Assert.Equal((1, "amina"), (his.GetProperty("unread").GetInt64(), his.GetProperty("title").GetProperty("zh").GetString()));
    }

    [Fact]
    public async Task A_read_mark_moves_forward_and_never_past_the_last_update()
    {
        await using var district = await Opened();
        using var amina = await district.SignIn("amina");
        for (var number = 1; number <= 3; number++)
        {
            await Say(district, "lin", Role.Gp, $"Message {number}");
        }

        var reads = district.Get<IRoomReads>();
        var who = new Actor(Amina.Account, Role.Patient, "amina");
        Assert.Equal(0, await reads.ReadMark(who, Room, default));
        Assert.Equal(2, await reads.MarkRead(who, Room, 2, default));
        Assert.Equal(2, await reads.MarkRead(who, Room, 1, default));
        Assert.Equal(1, Assert.Single(await Rooms(amina)).GetProperty("unread").GetInt64());
        Assert.Equal(3, await reads.MarkRead(who, Room, 99, default));
        Assert.Equal(0, Assert.Single(await Rooms(amina)).GetProperty("unread").GetInt64());
    }

    [Fact]
    public async Task History_comes_in_pages_and_recalled_words_are_gone_from_them()
    {
        await using var district = await Opened();
        using var amina = await district.SignIn("amina");
        using var lin = await district.SignIn("lin");
        await Say(district, "lin", Role.Gp, "First");
        await Say(district, "amina", Role.Patient, "A slip");
        await Say(district, "lin", Role.Gp, "Third");

        Assert.Equal("chat.not-the-author", (await lin.Do($"{Path}/messages/2/recall")).Body.Code());
        var command = Guid.NewGuid();
        Assert.Equal(4, (await amina.Do($"{Path}/messages/2/recall", null, command)).Body.GetProperty("version").GetInt64());
        Assert.Equal(4, (await amina.Do($"{Path}/messages/2/recall", null, command)).Body.GetProperty("version").GetInt64());

        var (_, newest) = await lin.Read($"{Path}/updates?limit=2");
        Assert.Equal([3L, 4L], Numbers(newest));
        Assert.True(newest.GetProperty("more").GetBoolean());
        Assert.Equal("recalled", newest.GetProperty("updates")[1].GetProperty("change").GetProperty("type").GetString());

        var (_, oldest) = await lin.Read($"{Path}/updates?before=3");
        Assert.Equal([1L, 2L], Numbers(oldest));
        Assert.False(oldest.GetProperty("more").GetBoolean());
        Assert.Equal("", oldest.GetProperty("updates")[1].GetProperty("change").GetProperty("text").GetString());
        Assert.DoesNotContain("A slip", JsonSerializer.Serialize(await Rooms(lin)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_conversations_with_teams_are_told_apart_by_their_groups()
    {
        await using var district = await Opened(RoomFacts.OfConsult(new GroupId(TestDistrict.Id("two")), Amina));
        using var amina = await district.SignIn("amina");

        Assert.Equal(
            ["My care team · one", "My care team · two"],
            (await Rooms(amina)).Select(each => each.GetProperty("title").GetProperty("en").GetString()).Order());
    }

    [Fact]
    public async Task A_page_whose_line_is_on_its_way_gets_what_the_line_would_open()
    {
        await using var district = await Opened();
        using var amina = await district.SignIn("amina");
        await Say(district, "lin", Role.Gp, "Good morning");
        await Say(district, "lin", Role.Gp, "Come on Monday");

        var (_, opening) = await amina.Read($"{Path}/opening");
        Assert.Equal([1L, 2L], Numbers(opening));
        Assert.Equal((2, 0), (opening.GetProperty("number").GetInt64(), opening.GetProperty("readMark").GetInt64()));
        Assert.True(opening.GetProperty("reset").GetBoolean());
        Assert.Equal("My care team", opening.GetProperty("room").GetProperty("title").GetProperty("en").GetString());
    }

    [Fact]
    public async Task A_red_flag_marks_the_message_and_shows_nobody_what_was_found()
    {
        await using var district = await Opened();
        using var amina = await district.SignIn("amina");
        await Say(district, "amina", Role.Patient, "我现在胸口疼,出冷汗");

        var updates = await Until(
            async () => (await amina.Read($"{Path}/updates")).Body,
            page => Numbers(page).Contains(2));
        Assert.Equal("redFlagged", updates.GetProperty("updates")[1].GetProperty("change").GetProperty("type").GetString());
        Assert.DoesNotContain("chest_pain", updates.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("finding", updates.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_room_is_entered_by_its_people_only()
    {
        await using var district = await Opened();
        await Say(district, "lin", Role.Gp, "Good morning");
        foreach (var (name, status) in new[] { ("amina", 200), ("mei", 200), ("bao", 404), ("zhou", 404), ("admin", 403), ("desk-north", 403) })
        {
            using var reader = await district.SignIn(name);
            Assert.Equal((name, status), (name, (await reader.Read($"{Path}/updates")).Status));
            Assert.Equal((name, status == 200 ? 409 : status), (name, (await reader.Do($"{Path}/messages/1/recall")).Status));
            if (status == 404)
            {
                Assert.Empty(await Rooms(reader));
            }
        }
    }

    private static async Task<TestDistrict> Opened(params RoomFacts[] further)
    {
        var district = await TestDistrict.Start();
        var open = further.Prepend(Consult).Select(room => RoomRows.Open(room, TestClock.Noon));
        await district.Get<IJournal>().Append(
            new Append(new StreamId("test", Guid.Empty), StreamTable.Events, 0, []) { Rows = [.. open] },
            default);
        return district;
    }

    private static async Task<Reply> Say(TestDistrict district, string name, Role role, string words)
    {
        var reply = await district.Ask<RoomCommand>(
            Room.Value, name, role, new RoomCommand.Post(Guid.NewGuid(), Consult, MessageKind.Message, new PrivateText(words)));
        Assert.Null(reply.Refusal);
        return reply;
    }

    private static async Task<List<JsonElement>> Rooms(Visitor visitor) =>
        [.. JsonElement.Parse(await visitor.Http.GetStringAsync("/api/rooms")).EnumerateArray()];

    private static IEnumerable<long> Numbers(JsonElement page) =>
        page.GetProperty("updates").EnumerateArray().Select(each => each.GetProperty("number").GetInt64());

    private static async Task<JsonElement> Until(Func<Task<JsonElement>> read, Func<JsonElement, bool> holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            var page = await read();
            if (holds(page))
            {
                return page;
            }

            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
