namespace CoManage.Load.Chat;

/// <summary>Who talks to whom in a run.</summary>
/// <param name="Senders">How many members of each room write; everybody reads.</param>
/// <param name="UnderWay">How many messages each of them has on the way at once when the server is driven to its limit.</param>
/// <param name="Steady">Messages a second, in all rooms together, of the run that looks at latency.</param>
internal sealed record Scenario(string Name, int Rooms, int Members, int Senders, int UnderWay, double Steady)
{
    public static readonly Scenario A = new("A", 50, 20, 20, 1, 1_000);
    public static readonly Scenario B = new("B", 4, 300, 25, 2, 5_000 / 300.0);
    public static readonly Scenario C = new("C", 1, 500, 50, 2, 5_000 / 500.0);

    public DistrictShape District => new(Rooms, Members);

    public string Shape => $"{Rooms} room{(Rooms == 1 ? "" : "s")} of {Members}";

    public Scenario With(int? underWay) => this with { UnderWay = underWay ?? UnderWay };
}
