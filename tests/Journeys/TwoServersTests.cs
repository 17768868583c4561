using System.Text.Json;
using CoManage.Tests.Support;

namespace CoManage.Tests.Journeys;

/// <summary>Two processes of the service on one PostgreSQL, with somebody signed in on each.</summary>
public sealed class TwoServersTests(PostgresDatabase database) : IClassFixture<PostgresDatabase>
{
    [PostgresFact]
    public async Task People_on_either_server_read_the_same_live_and_in_one_order()
    {
        await using var district = await District.Open(database.ConnectionString);
        await using var second = await TestServer.Start(new ServerSettings { Postgres = database.ConnectionString });
        await using var gp = await district.SignIn(Desk.Gp);
        await using var manager = await Person.SignIn(second, District.NameOf(Desk.HealthManager), District.Password);
        var room = (await gp.Get("/api/rooms")).EnumerateArray()
            .First(each => each.GetProperty("kind").GetString() == "team").GetProperty("id").GetString() ?? "";
        await gp.Invoke("Open", room, 0);
        await manager.Invoke("Open", room, 0);

        await Post(gp, room, "第一条");
        await manager.WhenPosted(room, change => change.GetProperty("text").GetString() == "第一条");
        await Post(manager, room, "第二条");
        await gp.WhenPosted(room, change => change.GetProperty("text").GetString() == "第二条");

        Assert.Equal(await Texts(gp, room), await Texts(manager, room));
    }

    private static Task<JsonElement> Post(Person who, string room, string text) =>
        who.Invoke("Post", room, new { commandId = Guid.NewGuid(), text, kind = "message" });

    private static async Task<string[]> Texts(Person who, string room) =>
    [
        .. (await who.Get($"/api/rooms/{room}/updates?limit=50")).GetProperty("updates").EnumerateArray()
            .Select(each => $"{each.GetProperty("number")} {each.GetProperty("change").GetProperty("text").GetString()}"),
    ];
}
