using System.Text.Json;
using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using CoManage.Silo.Chat;
using CoManage.Silo.Journal;
using CoManage.Tests.Support;

namespace CoManage.Tests.Api.Rooms;

public class MessageApiTests
{
    private static readonly GroupId One = new(TestDistrict.Id("one"));
    private static readonly PatientId Amina = new(TestDistrict.Id("amina"));
    private static readonly RoomFacts Consult = RoomFacts.OfConsult(One, Amina);
    private static readonly RoomFacts Group = RoomFacts.OfGroup(One);
    private static readonly string ConsultPath = $"/api/rooms/{RoomRows.IdOf(Consult).Value}";
    private static readonly string GroupPath = $"/api/rooms/{RoomRows.IdOf(Group).Value}";

    [Fact]
    public async Task Mended_words_replace_the_old_ones_everywhere_but_for_staff_who_ask()
    {
        await using var district = await Opened();
        using var amina = await district.SignIn("amina");
        using var lin = await district.SignIn("lin");
        await Say(district, Consult, "amina", Role.Patient, "Walked 190");
        await amina.Do($"{ConsultPath}/messages/1/edit", new { text = "Walked 130" });
        await amina.Do($"{ConsultPath}/messages/1/edit", new { text = "Walked 132" });

        var (_, page) = await lin.Read($"{ConsultPath}/updates");
        Assert.DoesNotContain("190", page.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("130", page.ToString(), StringComparison.Ordinal);
        Assert.Equal("Walked 132", Change(page, 1).GetProperty("text").GetString());
        Assert.Equal(3, Change(page, 1).GetProperty("marks").GetProperty("edited").GetInt64());
        Assert.Contains("Walked 132", await lin.Http.GetStringAsync("/api/rooms"), StringComparison.Ordinal);

        var (_, wordings) = await lin.Read($"{ConsultPath}/messages/1/wordings");
        Assert.Equal(
            ["Walked 190", "Walked 130", "Walked 132"],
            wordings.EnumerateArray().Select(each => each.GetProperty("text").GetString()));
        Assert.Equal(403, (await amina.Read($"{ConsultPath}/messages/1/wordings")).Status);
    }

    [Fact]
    public async Task A_recalled_message_keeps_none_of_its_wordings_in_pages()
    {
        await using var district = await Opened();
        using var amina = await district.SignIn("amina");
        await Say(district, Consult, "amina", Role.Patient, "first slip");
        await amina.Do($"{ConsultPath}/messages/1/edit", new { text = "second slip" });
        await amina.Do($"{ConsultPath}/messages/1/recall");
        var (_, page) = await amina.Read($"{ConsultPath}/updates");
        Assert.DoesNotContain("slip", page.ToString(), StringComparison.Ordinal);
        Assert.True(Change(page, 1).GetProperty("marks").GetProperty("isRecalled").GetBoolean());
    }

    [Fact]
    public async Task Signs_under_a_message_count_each_person_once()
    {
        await using var district = await Opened();
        using var amina = await district.SignIn("amina");
        using var lin = await district.SignIn("lin");
        await Say(district, Consult, "lin", Role.Gp, "Well done");
        foreach (var reader in new[] { amina, amina, lin })
        {
            await reader.Do($"{ConsultPath}/messages/1/react", new { emoji = "thanks", on = true });
        }

        var (_, both) = await lin.Read($"{ConsultPath}/updates");
        var sign = Assert.Single(Change(both, 1).GetProperty("marks").GetProperty("reactions").EnumerateArray());
        Assert.Equal(["amina", "lin"], sign.GetProperty("people").EnumerateArray().Select(each => each.GetProperty("name").GetString()));

        await amina.Do($"{ConsultPath}/messages/1/react", new { emoji = "thanks", on = false });
        var (_, one) = await lin.Read($"{ConsultPath}/updates");
        sign = Assert.Single(Change(one, 1).GetProperty("marks").GetProperty("reactions").EnumerateArray());
        Assert.Single(sign.GetProperty("people").EnumerateArray());
        Assert.Equal("chat.no-such-message", (await lin.Do($"{ConsultPath}/messages/2/react", new { emoji = "thanks", on = true })).Body.Code());
        Assert.Equal(400, (await lin.Do($"{ConsultPath}/messages/1/react", new { emoji = "skull", on = true })).Status);
    }

    [Fact]
    public async Task Calls_are_counted_for_the_called_until_they_have_read()
    {
        await using var district = await Opened();
        using var lin = await district.SignIn("lin");
        using var mei = await district.SignIn("mei");
        await Say(district, Consult, "amina", Role.Patient, "hello");
        await Say(district, Consult, "amina", Role.Patient, "doctor?", new Mention(Role: Role.Gp));
        Assert.Equal(1, await Count(lin, "mentions"));
        Assert.Equal(2, await Count(lin, "unread"));
        Assert.Equal(0, await Count(mei, "mentions"));
    }

    [Fact]
    public async Task Unread_from_here_counts_again_and_seen_stays_seen()
    {
        await using var district = await Opened();
        using var lin = await district.SignIn("lin");
        await Say(district, Consult, "amina", Role.Patient, "one");
        await Say(district, Consult, "amina", Role.Patient, "two");
        var marks = district.Get<ReadMarks>();
        var gp = new Actor(new UserId(TestDistrict.Id("lin")), Role.Gp, "lin");
        var room = RoomRows.IdOf(Consult);
        await marks.Move(gp, room, 2, default);
        Assert.Equal(0, await Count(lin, "unread"));

        await lin.Do($"{ConsultPath}/unread", new { number = 2 });
        Assert.Equal(1, await Count(lin, "unread"));
        Assert.Equal(2, (await district.Get<MessageQueries>().Aside(gp, room, default)).SeenByGp);
        await lin.Do($"{ConsultPath}/unread", new { number = 99 });
        Assert.Equal(1, await Count(lin, "unread"));
    }

    [Fact]
    public async Task An_announcement_shows_the_team_how_many_patients_have_understood()
    {
        await using var district = await Opened();
        using var lin = await district.SignIn("lin");
        using var amina = await district.SignIn("amina");
        await Say(district, Group, "lin", Role.Gp, "Clinic closed", MessageKind.Announcement);
        Assert.Equal((0L, 1L), Reach(await lin.Read($"{GroupPath}/announcements")));
        for (var time = 0; time < 2; time++)
        {
            await amina.Do($"{GroupPath}/messages/1/acknowledge");
        }

        Assert.Equal((1L, 1L), Reach(await lin.Read($"{GroupPath}/announcements")));
        var aside = await district.Get<MessageQueries>().Aside(
            new Actor(Amina.Account, Role.Patient, "amina"), RoomRows.IdOf(Group), default);
        Assert.Null(aside.Announcement);
    }

    [Fact]
    public async Task Topics_are_listed_and_read_by_themselves()
    {
        await using var district = await Opened();
        using var amina = await district.SignIn("amina");
        foreach (var (words, topic) in new[] { ("salt", "diet"), ("hello", null), ("rice", "diet"), ("walk", "sport") })
        {
            await Say(district, Group, "lin", Role.Gp, words, MessageKind.Message, topic);
        }

        var (_, topics) = await amina.Read($"{GroupPath}/topics");
        Assert.Equal(["sport", "diet"], topics.EnumerateArray().Select(each => each.GetProperty("topic").GetString()));
        var (_, page) = await amina.Read($"{GroupPath}/updates?topic=diet&limit=1");
        Assert.Equal("rice", Assert.Single(page.GetProperty("updates").EnumerateArray()).GetProperty("change").GetProperty("text").GetString());
        Assert.True(page.GetProperty("more").GetBoolean());
    }

    [Fact]
    public async Task A_pinned_message_stands_aside_until_it_is_let_go()
    {
        await using var district = await Opened();
        using var lin = await district.SignIn("lin");
        await Say(district, Group, "lin", Role.Gp, "Be kind");
        var reads = district.Get<MessageQueries>();
        var gp = new Actor(new UserId(TestDistrict.Id("lin")), Role.Gp, "lin");
        await lin.Do($"{GroupPath}/messages/1/pin", new { on = true });
        Assert.Equal([1L], (await reads.Aside(gp, RoomRows.IdOf(Group), default)).Pins);
        await lin.Do($"{GroupPath}/messages/1/pin", new { on = false });
        Assert.Empty((await reads.Aside(gp, RoomRows.IdOf(Group), default)).Pins);
    }

    [Fact]
    public async Task A_muted_room_says_so_in_the_list()
    {
        await using var district = await Opened();
        using var amina = await district.SignIn("amina");
        await Say(district, Consult, "lin", Role.Gp, "hello");
        foreach (var muted in new[] { true, false })
        {
            await amina.Put($"{ConsultPath}/mute", new { muted });
            Assert.Equal(muted, (await Rooms(amina)).First(room => room.GetProperty("kind").GetString() == "consult").GetProperty("muted").GetBoolean());
        }
    }

    private static async Task<TestDistrict> Opened()
    {
        var district = await TestDistrict.Start();
        await district.Get<IJournal>().Append(
            new Append(new StreamId("test", Guid.Empty), StreamTable.Events, 0, [])
            {
                Rows = [RoomRows.Open(Consult, TestClock.Noon), RoomRows.Open(Group, TestClock.Noon)],
            },
            default);
        return district;
    }

    private static Task Say(TestDistrict district, RoomFacts room, string name, Role role, string words, params Mention[] mentions) =>
        Say(district, room, name, role, new RoomCommand.Post(
            Guid.NewGuid(), room, MessageKind.Message, new PrivateText(words), Mentions: mentions));

    private static Task Say(
        TestDistrict district, RoomFacts room, string name, Role role, string words, MessageKind kind, string? topic = null) =>
        Say(district, room, name, role, new RoomCommand.Post(Guid.NewGuid(), room, kind, new PrivateText(words), Topic: topic));

    private static async Task Say(TestDistrict district, RoomFacts room, string name, Role role, RoomCommand.Post post) =>
        Assert.Null((await district.Ask<RoomCommand>(RoomRows.IdOf(room).Value, name, role, post)).Refusal);

    private static JsonElement Change(JsonElement page, long number) => page.GetProperty("updates").EnumerateArray()
        .Single(each => each.GetProperty("number").GetInt64() == number).GetProperty("change");

    private static (long Acknowledged, long Patients) Reach((int Status, JsonElement Body) answer)
    {
        var announced = Assert.Single(answer.Body.EnumerateArray());
        return (announced.GetProperty("acknowledged").GetInt64(), announced.GetProperty("patients").GetInt64());
    }

    private static async Task<List<JsonElement>> Rooms(Visitor visitor) =>
        [.. JsonElement.Parse(await visitor.Http.GetStringAsync("/api/rooms")).EnumerateArray()];

    private static async Task<long> Count(Visitor visitor, string what) =>
        (await Rooms(visitor)).First(room => room.GetProperty("kind").GetString() == "consult").GetProperty(what).GetInt64();
}
