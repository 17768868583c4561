using System.Text.Json;
using CoManage.Api.Hosting;
using CoManage.Api.Retention;
using CoManage.Domain.Assistant;
using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using CoManage.Domain.Retention;
using CoManage.Silo.Chat;
using CoManage.Silo.Journal;
using CoManage.Silo.Retention;
using CoManage.Silo.Search;
using CoManage.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using static CoManage.Tests.Support.TestSlices;

namespace CoManage.Tests.Api.Retention;

public class RetentionTests
{
    private const string Secret = "我的血糖一直偏高";

    [Theory]
    [InlineData("Retention:ChatYears", "2")]
    [InlineData("Retention:RecordsYears", "14")]
    [InlineData("Retention:ChatYears", "three")]
    public void A_time_that_is_too_short_stops_the_start_with_one_line(string key, string value)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create(key, (string?)value)]).Build();
        var fault = Assert.Throws<SettingsException>(() => RetentionSettings.Read(configuration));
        Assert.StartsWith(key, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault.Message);
    }

    [Fact]
    public void Nothing_set_keeps_for_good() => Assert.Equal(RetentionTerms.ForGood, RetentionSettings.Read(null));

    [Fact]
    public async Task Words_past_their_time_are_gone_and_newer_ones_and_held_ones_stay()
    {
        await using var district = await Start();
        var group = RoomId.OfGroup(Team3);
        await Open(district, RoomFacts.OfGroup(Team3));
        await Say(district, RoomFacts.OfGroup(Team3), group, Secret);
        district.Clock.Advance(TimeSpan.FromDays(2 * 366));
        await Say(district, RoomFacts.OfGroup(Team3), group, "新的一句");
        district.Clock.Advance(TimeSpan.FromDays(366 + 30));

        await district.Ask<HoldCommand>(
            Hold.IdOf(HoldKind.Room, group.Value), new HoldCommand.Place(HoldKind.Room, group.Value, new("court")), Administrator);
        Assert.Equal(0, await Sweeping(district).Round(default));
        await district.Ask<HoldCommand>(
            Hold.IdOf(HoldKind.Room, group.Value), new HoldCommand.Lift(HoldKind.Room, group.Value, new("closed")), Administrator);
        Assert.Equal(1, await Sweeping(district).Round(default));
        Assert.Equal(0, await Sweeping(district).Round(default));

        var page = await district.Get<RoomHistory>().Before(group, long.MaxValue, 10, default);
        Assert.Equal([1L, 2L], page.Updates.Select(each => each.Happened.Version));
        Assert.Equal("expired", page.Updates[0].Marks?.Withheld?.State);
        Assert.Equal("新的一句", Assert.IsType<RoomEvent.Posted>(page.Updates[1].Happened.Event).Text.Words);
        Assert.Empty(await Everywhere(district, Secret));
    }

    [Fact]
    public async Task What_a_person_wrote_is_erased_everywhere_and_the_numbers_stay()
    {
        await using var district = await Start();
        var room = RoomId.OfConsult(Team3, Chen);
        var facts = RoomFacts.OfConsult(Team3, Chen);
        await Open(district, facts);
        await Say(district, facts, room, Secret);
        await district.Ask<RoomCommand>(room.Value, new RoomCommand.Edit(1, facts, new(Secret + "，头晕")), Patient);
        await district.Ask<RoomCommand>(
            room.Value, new RoomCommand.Post(Id("answer"), facts, MessageKind.Message, new("请来复查")), Amina);
        await Draft(district, room);
        Assert.NotEmpty(await Everywhere(district, Secret));
        var eraser = district.Get<Eraser>();
        await district.Get<SearchTail>().CatchUp(default);
        Assert.Equal(["1", "3"], await Indexed(district));

        await district.Ask<HoldCommand>(
            Hold.IdOf(HoldKind.Person, Chen.Value), new HoldCommand.Place(HoldKind.Person, Chen.Value, new("court")), Administrator);
        Assert.True(await eraser.IsHeld(Patient.Id, default));
        Assert.Equal(0, await eraser.Carry(Patient.Id, default));
        Assert.NotEmpty(await Everywhere(district, Secret));
        await district.Ask<HoldCommand>(
            Hold.IdOf(HoldKind.Person, Chen.Value), new HoldCommand.Lift(HoldKind.Person, Chen.Value, new("closed")), Administrator);

        await district.Ask<ErasureCommand>(Chen.Value, new ErasureCommand.Order(Patient.Id, new("书面申请")), Administrator);
        await eraser.CarryAll(default);

        Assert.Empty(await Everywhere(district, Secret));
        Assert.Equal(["3"], await Indexed(district));
        var page = await district.Get<RoomHistory>().Before(room, long.MaxValue, 10, default);
        Assert.Equal([1L, 2L, 3L, 4L], page.Updates.Select(each => each.Happened.Version));
        Assert.Equal("erased", page.Updates[0].Marks?.Withheld?.State);
        Assert.Equal("请来复查", Assert.IsType<RoomEvent.Posted>(page.Updates[2].Happened.Event).Text.Words);
        Assert.Equal(Patient.Id, Assert.IsType<RoomEvent.ContentErased>(page.Updates[3].Happened.Event).Person);
        Assert.Equal(["1"], await district.Query<string>("SELECT CAST(messages AS TEXT) FROM erasures WHERE done_at IS NOT NULL"));
        Assert.Contains("erasure.ordered", await district.Query<string>("SELECT what FROM audit"));
    }

    private static Task<IReadOnlyList<string>> Indexed(TestSlices district) =>
        district.Query<string>("SELECT CAST(number AS TEXT) FROM searchable_messages ORDER BY number");

    [Fact]
    public async Task Only_an_administrator_with_a_reason_orders()
    {
        await using var district = await Start();
        var order = new ErasureCommand.Order(Patient.Id, new("书面申请"));
        Assert.Equal("retention.needs-administrator", (await district.Ask<ErasureCommand>(Chen.Value, order, Amina)).Refusal?.Code);
        Assert.Equal(
            "retention.reason-missing",
            (await district.Ask<ErasureCommand>(Chen.Value, order with { Reason = new(" ") }, Administrator)).Refusal?.Code);
    }

    [Fact]
    public async Task A_room_is_exported_as_readers_get_it_without_what_was_withheld()
    {
        await using var district = await Start();
        var room = RoomId.OfGroup(Team3);
        var facts = RoomFacts.OfGroup(Team3);
        await Open(district, facts);
        await Say(district, facts, room, "<b>你好</b>");
        await Say(district, facts, room, Secret);
        await district.Ask<RoomCommand>(room.Value, new RoomCommand.SetStanding(2, MessageStanding.Removed, "privacy"));

        var export = new RoomExport(district.Get<RoomHistory>());
        using var json = new MemoryStream();
        await export.WriteJson(room, json, default);
        var lines = System.Text.Encoding.UTF8.GetString(json.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal([1, 2, 3], lines.Select(line => JsonElement.Parse(line).GetProperty("number").GetInt32()));
        using var html = new MemoryStream();
        await export.WriteHtml(room, html, default);
        var text = System.Text.Encoding.UTF8.GetString(html.ToArray());
        Assert.DoesNotContain("<b>", text, StringComparison.Ordinal);
        Assert.Contains("removed privacy", text, StringComparison.Ordinal);
        Assert.DoesNotContain(lines.Append(text), each => each.Contains(Secret, StringComparison.Ordinal));
    }

    private static async Task Draft(TestSlices district, RoomId room)
    {
        var id = Id("draft");
        var words = new DraftWords(new(Secret), new(Secret), [new LinkedStatement(new(Secret), [])], 0, 0, "zh");
        var facts = new DraftFacts(DraftKind.Question, Team3, room, 2, null, Chen);
        await district.Ask<DraftCommand>(id, new DraftCommand.Keep(facts, words, new ModelRun("qwen3", 1, 1, 1, 1, 1)), Amina);
        await district.Ask<DraftCommand>(
            id,
            new DraftCommand.TakeSent(DraftKind.Question, new(Secret), "escalation/1", new Signature(Amina.Id, Amina.Name, Amina.Role, TestClock.Noon)),
            Actor.Service);
    }

    private static Actor Patient => new(Chen.Account, Role.Patient, "陈桂兰");

    private static Actor Administrator => new(new UserId(Id("administrator")), Role.Administrator, "Admin");

    private static Sweep Sweeping(TestSlices district) => new(
        new KeptTerms(district.Get<IReadDatabase>(), new RetentionTerms(3, 15)), district.Get<Eraser>(), district.Get<DraftsGone>(), district.Get<SearchTail>(), district.Get<IJournal>(), district.Get<IReadDatabase>(), district.Clock,
        NullLogger<Sweep>.Instance);

    private static Task Open(TestSlices district, RoomFacts facts) => district.Write([RoomRows.Open(facts, TestClock.Noon)]);

    private static async Task Say(TestSlices district, RoomFacts facts, RoomId room, string words)
    {
        var post = new RoomCommand.Post(DerivedId.From(words), facts, MessageKind.Message, new(words));
        Assert.Null((await district.Ask<RoomCommand>(room.Value, post, Patient)).Refusal);
    }

    /// <summary>Every column of the log and of the read models that could carry a person's words.</summary>
    private static Task<IReadOnlyList<string>> Everywhere(TestSlices district, string words) => district.Query<string>(
        $"""
        SELECT body FROM room_log WHERE body LIKE '%{words}%'
        UNION ALL SELECT body FROM events WHERE body LIKE '%{words}%'
        UNION ALL SELECT words FROM assistant_drafts WHERE words LIKE '%{words}%'
        UNION ALL SELECT last_text FROM room_heads WHERE last_text LIKE '%{words}%'
        """);
}
