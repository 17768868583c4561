namespace CoManage.Models.MiniCog;

internal sealed class MiniCogInstrument() : Instrument("mini_cog", "borson2000-1", "简易认知评估（Mini-Cog）", "Mini-Cog")
{
    private static readonly Reason[] Recall =
    [
        .. Enumerable.Range(0, 4).Select(words => new Reason("recall", $"recall_{words}", words,
            $"回忆出 {words} 个词（共3个）", $"{words} of 3 words recalled")),
    ];

    private static readonly Reason Normal =
        new("clock_normal", "clock_normal", MiniCogScore.ClockPoints, "画钟正常", "Clock drawing normal");

    private static readonly Reason Abnormal = new("clock_normal", "clock_abnormal", 0, "画钟异常", "Clock drawing abnormal");

    public override IReadOnlyList<InputSpec> Inputs { get; } =
        [InputSpec.Choice("recall", "0", "1", "2", "3"), InputSpec.YesNo("clock_normal")];

    public override IReadOnlyList<string> Bands { get; } = ["negative", "positive"];

    protected override Assessment Score(Answers answers)
    {
        var person = new MiniCogInput(answers.Choice(0), answers.Yes(1));
        var points = MiniCogScore.Points(person);
        return Scored(points, points < MiniCogScore.PositiveBelow ? "positive" : "negative",
            [Recall[person.WordsRecalled], person.ClockNormal ? Normal : Abnormal]);
    }
}
