using System.Text.Json;
using CoManage.Domain.Kernel;
using CoManage.Tests.Support;

namespace CoManage.Tests.Api.Live;

/// <summary>A room as a client of the hub sees it.</summary>
internal static class LiveRoom
{
    public static async Task<HubClient> Opened(ApiHost host, Actor who, RoomId room)
    {
        var hub = await HubClient.Connect(await host.SignedIn(who));
        Assert.Equal(JsonValueKind.Object, (await hub.Invoke("Open", room.Value, 0)).ValueKind);
        return hub;
    }

    public static object Message(string text) => new { commandId = Guid.NewGuid(), text, kind = "message" };

    public static long Number(JsonElement update) => update.GetProperty("number").GetInt64();

    public static string? Words(HubCall call) => Words(call.Arguments[1]);

    public static string? Words(JsonElement update) => update.GetProperty("change").GetProperty("text").GetString();
}
