using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using CoManage.Silo.Chat;
using CoManage.Silo.Journal;
using CoManage.Silo.Search;
using CoManage.Tests.Support;
using Dapper;

namespace CoManage.Tests.Api.Rooms;

public class SearchApiTests
{
    private static readonly RoomFacts Consult =
        RoomFacts.OfConsult(new GroupId(TestDistrict.Id("one")), new PatientId(TestDistrict.Id("amina")));

    [Fact]
    public async Task A_found_message_shows_what_was_looked_for_and_staff_leave_a_trace()
    {
        await using var district = await TestDistrict.Start();
        await Say(district, "今天血压 168/95");
        using var amina = await district.SignIn("amina");
        using var lin = await district.SignIn("lin");

        var (status, page) = await lin.Read("/api/rooms/search?q=血压");
        Assert.Equal(200, status);
        var hit = Assert.Single(page.GetProperty("hits").EnumerateArray());
        Assert.Equal(RoomRows.IdOf(Consult).Value, hit.GetProperty("room").GetGuid());
        Assert.Equal(
            [("今天", false), ("血压", true), (" 168/95", false)],
            hit.GetProperty("excerpt").EnumerateArray().Select(each =>
                (each.GetProperty("text").GetString(), each.GetProperty("found").GetBoolean())));

        Assert.Single((await amina.Read("/api/rooms/search?q=168")).Body.GetProperty("hits").EnumerateArray());
        await using var connection = await district.Get<IReadDatabase>().Open(default);
        Assert.Equal(1, await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM audit WHERE what = 'search room'"));
    }

    [Theory]
    [InlineData("/api/rooms/search")]
    [InlineData("/api/rooms/search?q=%20")]
    [InlineData("/api/rooms/search?q=%EF%BC%8C")]
    public async Task Nothing_to_look_for_is_told_by_its_field(string path)
    {
        await using var district = await TestDistrict.Start();
        using var lin = await district.SignIn("lin");
        var (status, problem) = await lin.Read(path);
        Assert.Equal(400, status);
        Assert.Equal("required", problem.GetProperty("errors").GetProperty("q")[0].GetString());
    }

    [Fact]
    public async Task A_room_of_others_looks_absent()
    {
        await using var district = await TestDistrict.Start();
        using var amina = await district.SignIn("amina");
        Assert.Equal(404, (await amina.Read($"/api/rooms/search?q=a&room={RoomId.OfTeam(new GroupId(TestDistrict.Id("one"))).Value}")).Status);
    }

    private static async Task Say(TestDistrict district, string words)
    {
        await district.Get<IJournal>().Append(
            new Append(new StreamId("test", Guid.Empty), StreamTable.Events, 0, []) { Rows = [RoomRows.Open(Consult, TestClock.Noon)] }, default);
        var post = new RoomCommand.Post(Guid.NewGuid(), Consult, MessageKind.Message, new PrivateText(words));
        Assert.Null((await district.Ask<RoomCommand>(RoomRows.IdOf(Consult).Value, "amina", Role.Patient, post)).Refusal);
        await district.Get<SearchTail>().CatchUp(default);
    }
}
