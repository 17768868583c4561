using System.Globalization;

namespace CoManage.Load.Chat;

/// <summary>What one run of one server gave.</summary>
internal sealed record Figures(
    string Server,
    double AcceptedPerSecond,
    double DeliveriesPerSecond,
    Spread Acknowledgement,
    Spread Delivery,
    long Lost,
    double ProcessorPer100K,
    double LoadProcessorPer100K,
    double MemoryMiB)
{
    public const string Head =
        "  server         accepted/s  deliveries/s   ack ms p50    p95    p99    max   delivery p50    p95    p99    max   lost   CPU s/100k   (load)   MiB";

    /// <summary>For each figure the middle one of several runs.</summary>
    public static Figures Median(IReadOnlyList<Figures> runs) => new(
        runs[0].Server,
        Middle(runs, each => each.AcceptedPerSecond),
        Middle(runs, each => each.DeliveriesPerSecond),
        Middle(runs, each => each.Acknowledgement),
        Middle(runs, each => each.Delivery),
        runs.Sum(each => each.Lost),
        Middle(runs, each => each.ProcessorPer100K),
        Middle(runs, each => each.LoadProcessorPer100K),
        Middle(runs, each => each.MemoryMiB));

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"  {Server,-12}{AcceptedPerSecond,12:N0}{DeliveriesPerSecond,14:N0}   {Show(Acknowledgement)}        {Show(Delivery)}{Lost,7}{ProcessorPer100K,13:0.000}{LoadProcessorPer100K,9:0.000}{MemoryMiB,6:0}");

    public static double Middle<T>(IReadOnlyList<T> runs, Func<T, double> of) => runs.Select(of).Order().ElementAt(runs.Count / 2);

    private static Spread Middle(IReadOnlyList<Figures> runs, Func<Figures, Spread> of) => new(
        Middle(runs, each => of(each).P50), Middle(runs, each => of(each).P95), Middle(runs, each => of(each).P99), Middle(runs, each => of(each).Max));

    private static string Show(Spread spread) =>
        string.Create(CultureInfo.InvariantCulture, $"{spread.P50,10:0.0}{spread.P95,7:0.0}{spread.P99,7:0.0}{spread.Max,7:0}");
}
