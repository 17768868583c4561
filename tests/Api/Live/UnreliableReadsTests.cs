using System.Text.Json;
using CoManage.Api.Live;
using CoManage.Api.Rooms;
using CoManage.Domain.Chat;
using CoManage.Domain.Groups;
using CoManage.Domain.Kernel;
using CoManage.Silo.Chat;
using CoManage.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CoManage.Tests.Api.Live;

/// <summary>What live news promise while the database is away for a moment, or changes between two reads.</summary>
public class UnreliableReadsTests
{
    [Fact]
    public async Task An_update_that_cannot_be_read_at_first_is_sent_afterwards()
    {
        await using var host = await Start();
        var home = await host.Settle("amber");
        var room = RoomId.OfGroup(home.Group);
        await using var patient = await Opened(host, home.Patient, room);

        host.Get<UnreliableReads>().Fail("After");
        await Say(host, home, "Still told");

        Assert.Equal("Still told", Words((await patient.Expect("Updated")).Arguments[1]));
    }

    [Fact]
    public async Task All_devices_of_somebody_removed_are_out_even_when_the_filter_cannot_be_asked()
    {
        await using var host = await Start();
        var home = await host.Settle("amber");
        var room = RoomId.OfGroup(home.Group);
        await using var phone = await Opened(host, home.Patient, room);
        await using var tablet = await Opened(host, home.Patient, room);
        await using var colleague = await Opened(host, home.HealthManager, room);

        host.Get<UnreliableReads>().Fail("Facts");
        await host.Ask<GroupCommand>(home.Group.Value, new GroupCommand.Remove(home.PatientId, "asked"), home.Gp);
        await Say(host, home, "Only for members");
        await colleague.Expect("Updated");

        await Task.WhenAll(phone.Ended, tablet.Ended);
        Assert.False(await WasTold(phone));
        Assert.False(await WasTold(tablet));
    }

    [Fact]
    public async Task Somebody_removed_while_a_room_is_read_for_him_gets_nothing_of_it()
    {
        await using var host = await Start();
        var home = await host.Settle("amber");
        var room = RoomId.OfGroup(home.Group);
        await using var patient = await HubClient.Connect(await host.SignedIn(home.Patient));

        host.Get<UnreliableReads>().BeforePage = async () =>
        {
            await host.Ask<GroupCommand>(home.Group.Value, new GroupCommand.Remove(home.PatientId, "asked"), home.Gp);
            await Say(host, home, "Only for members");
        };

        Assert.Equal(JsonValueKind.Null, (await patient.Invoke("Open", room.Value, 0)).ValueKind);
    }

    private static Task<ApiHost> Start() => ApiHost.Start(services => services
        .AddSingleton(provider => new UnreliableReads(ActivatorUtilities.CreateInstance<RoomReads>(provider)))
        .AddSingleton<IRoomReads>(provider => provider.GetRequiredService<UnreliableReads>()));

    private static async Task<HubClient> Opened(ApiHost host, Actor who, RoomId room)
    {
        var hub = await HubClient.Connect(await host.SignedIn(who));
        Assert.Equal(JsonValueKind.Object, (await hub.Invoke("Open", room.Value, 0)).ValueKind);
        return hub;
    }

    private static Task<CoManage.Silo.Runtime.Reply> Say(ApiHost host, Neighbourhood home, string words) => host.Ask<RoomCommand>(
        RoomId.OfGroup(home.Group).Value,
        new RoomCommand.Post(Guid.NewGuid(), RoomFacts.OfGroup(home.Group), MessageKind.Message, new PrivateText(words)),
        home.Gp);

    private static async Task<bool> WasTold(HubClient hub)
    {
        await foreach (var call in hub.Calls.ReadAllAsync())
        {
            if (string.Equals(call.Method, "Updated", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static string? Words(JsonElement update) => update.GetProperty("change").GetProperty("text").GetString();

    /// <summary>The real reads; one of them can be made to fail once, or to be overtaken.</summary>
    private sealed class UnreliableReads(IRoomReads reads) : IRoomReads
    {
        private string failing = "";

        public Func<Task>? BeforePage { get; set; }

        public void Fail(string once) => failing = once;

        public Task<RoomFacts?> Facts(Actor who, RoomId room, CancellationToken ct) => Once("Facts", () => reads.Facts(who, room, ct));

        public Task<RoomSummary?> Summary(Actor who, RoomId room, CancellationToken ct) => reads.Summary(who, room, ct);

        public Task<IReadOnlyList<RoomUpdate>> After(RoomId room, long number, int limit, CancellationToken ct) =>
            Once("After", () => reads.After(room, number, limit, ct));

        public async Task<IReadOnlyList<RoomUpdate>> Before(RoomId room, long number, int limit, CancellationToken ct)
        {
            await (BeforePage?.Invoke() ?? Task.CompletedTask);
            return await reads.Before(room, number, limit, ct);
        }

        public Task<(long SeenByGp, RoomUpdate? Announcement, IReadOnlyList<RoomUpdate> Pins)> Aside(
            Actor who, RoomId room, CancellationToken ct) => reads.Aside(who, room, ct);

        public Task<IReadOnlyList<RoomPerson>> People(RoomId room, CancellationToken ct) => reads.People(room, ct);

        public Task<long> ReadMark(Actor who, RoomId room, CancellationToken ct) => reads.ReadMark(who, room, ct);

        public Task<long> MarkRead(Actor who, RoomId room, long number, CancellationToken ct) => reads.MarkRead(who, room, number, ct);

        private Task<TAnswer> Once<TAnswer>(string what, Func<Task<TAnswer>> read) =>
            Interlocked.CompareExchange(ref failing, "", what) == what
                ? Task.FromException<TAnswer>(new IOException("The database is away."))
                : read();
    }
}
