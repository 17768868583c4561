using System.Globalization;

namespace CoManage.Models.Ad8;

internal sealed class Ad8Instrument() : Instrument("ad8", "galvin2005-1", "AD8 知情者问卷", "AD8 informant interview")
{
    private const int Items = 8;
    private const int NotKnown = 2;

    private static readonly PointItem[] Changes =
    [
        .. Enumerable.Range(1, Items).Select(i => i.ToString(CultureInfo.InvariantCulture))
            .Select(i => new PointItem($"q{i}", $"q{i}_yes", 1, $"第{i}题：有改变", $"Item {i}: a change")),
    ];

    private static readonly Reason SecondInformant =
        new("", "second_informant", null, "有“不知道”的题目，需再问一位知情者", "Some items not known: ask a second informant");

    public override IReadOnlyList<InputSpec> Inputs { get; } =
        [.. Changes.Select(item => InputSpec.Choice(item.Input, "no", "yes", "na"))];

    public override IReadOnlyList<string> Bands { get; } = ["negative", "positive"];

    protected override Assessment Score(Answers answers)
    {
        Span<bool> confirmed = stackalloc bool[Items];
        var reasons = new List<Reason>(4);
        var unknown = false;
        for (var i = 0; i < Items; i++)
        {
            confirmed[i] = answers.Choice(i) == 1;
            unknown |= answers.Choice(i) == NotKnown;
            Changes[i].Explain(confirmed[i], reasons);
        }

        if (unknown)
        {
            reasons.Add(SecondInformant);
        }

        var points = Ad8Score.Points(confirmed);
        return Scored(points, points >= Ad8Score.PositiveFrom ? "positive" : "negative", reasons);
    }
}
