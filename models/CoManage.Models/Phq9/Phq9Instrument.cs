using System.Globalization;

namespace CoManage.Models.Phq9;

internal sealed class Phq9Instrument() : Instrument("phq9", "kroenke2001-1", "PHQ-9 抑郁筛查量表", "PHQ-9")
{
    private const int Items = 9;

    private static readonly Reason SelfHarm =
        new("q9", "self_harm_flag", null, "第9题不为零：须有人立即联系", "Item 9 above zero: a person must make contact");

    private static readonly Reason[] Given =
    [
        .. from item in Enumerable.Range(1, Items)
           from level in Enumerable.Range(0, 4)
           let i = item.ToString(CultureInfo.InvariantCulture)
           select new Reason($"q{i}", $"q{i}_{level}", level, $"第{i}题：{level}分", $"Item {i}: {level}"),
    ];

    public override IReadOnlyList<InputSpec> Inputs { get; } =
    [
        .. Enumerable.Range(1, Items)
            .Select(i => InputSpec.Choice("q" + i.ToString(CultureInfo.InvariantCulture), "0", "1", "2", "3")),
    ];

    public override IReadOnlyList<string> Bands { get; } = ["minimal", "mild", "moderate", "moderately_severe", "severe"];

    public override IReadOnlyList<string> OutcomeNames { get; } = ["self_harm_flag"];

    protected override Assessment Score(Answers answers)
    {
        Span<int> items = stackalloc int[Items];
        var reasons = new List<Reason>(4);
        for (var i = 0; i < Items; i++)
        {
            items[i] = answers.Choice(i);
            if (items[i] > 0)
            {
                reasons.Add(Given[(i * 4) + items[i]]);
            }
        }

        var flagged = Phq9Score.FlagsSelfHarm(items[Items - 1]);
        if (flagged)
        {
            reasons.Add(SelfHarm);
        }

        var points = Phq9Score.Points(items);
        return Scored(points, Phq9Score.Band(points), reasons, new Outcome("self_harm_flag", null, flagged ? "yes" : "no"));
    }
}
