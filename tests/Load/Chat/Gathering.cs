namespace CoManage.Load.Chat;

/// <summary>Everybody of a scenario, connected to one server with the room open.</summary>
internal sealed class Gathering : IAsyncDisposable
{
    private const int AtOnce = 64;
    private static readonly TimeSpan KeepAliveEvery = TimeSpan.FromSeconds(10);

    private readonly Timer keepAlive;

    private Gathering(IReadOnlyList<ChatRoom> rooms, IReadOnlyList<Member> members, Latencies acknowledgement, Latencies delivery)
    {
        (Rooms, Members, Acknowledgement, Delivery) = (rooms, members, acknowledgement, delivery);
        keepAlive = new Timer(_ => KeepAlive(), null, KeepAliveEvery, KeepAliveEvery);
    }

    public IReadOnlyList<ChatRoom> Rooms { get; }

    public IReadOnlyList<Member> Members { get; }

    public Latencies Acknowledgement { get; }

    public Latencies Delivery { get; }

    public long Accepted => Rooms.Sum(room => room.AcceptedCount);

    public long Refused => Rooms.Sum(room => room.RefusedCount);

    public long Deliveries => Members.Sum(member => member.Deliveries);

    public static async Task<Gathering> Connect(ChatServer server, int rooms, int people)
    {
        var (acknowledgement, delivery) = (new Latencies(), new Latencies());
        var all = server.KeepsOrder
            ? server.District.Households.Take(rooms).Select(each => (Id: each.Room, Cookies: each.Cookies.Take(people))).ToList()
            : [.. Enumerable.Range(0, rooms).Select(_ => (Guid.NewGuid(), Enumerable.Repeat("", people)))];
        var members = new List<Member>();
        var places = new List<ChatRoom>();
        foreach (var (id, cookies) in all)
        {
            var room = new ChatRoom(id, acknowledgement, delivery);
            places.Add(room);
            members.AddRange(cookies.Select(cookie => new Member(room, cookie.Length > 0 ? cookie : null, server.KeepsOrder)));
        }

        await Parallel.ForEachAsync(
            members,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (member, ct) => await member.Enter(server.Address, ct));
        return new Gathering(places, members, acknowledgement, delivery);
    }

    /// <summary>Whatever is under way has this long to arrive; then what is missing is lost.</summary>
    public async Task<bool> Settle(TimeSpan patience)
    {
        for (var waited = TimeSpan.Zero; waited < patience; waited += TimeSpan.FromMilliseconds(50))
        {
            if (Members.All(member => member.IsAnswered) && Members.All(member => member.IsComplete))
            {
                return true;
            }

            await Task.Delay(50);
        }

        return false;
    }

    public async ValueTask DisposeAsync()
    {
        await keepAlive.DisposeAsync();
        foreach (var member in Members)
        {
            member.Line.Dispose();
        }

        await Task.WhenAll(Members.Select(member => member.Line.Ended));
    }

    private void KeepAlive()
    {
        foreach (var member in Members)
        {
            member.Line.KeepAlive();
        }
    }
}
