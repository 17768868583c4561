namespace CoManage.Models.Fib4;

/// <summary>The score's own band is that of the hepatitis B programme; the general one stands beside it.</summary>
internal sealed class Fib4Instrument() : Instrument("fib4", "sterling2006-1", "FIB-4 肝纤维化指数", "FIB-4 liver fibrosis index")
{
    public override IReadOnlyList<InputSpec> Inputs { get; } = [Limits.Age(18), Limits.Ast, Limits.Alt, Limits.Platelets];

    public override IReadOnlyList<string> Bands { get; } = ["low", "indeterminate", "high"];

    public override IReadOnlyList<string> OutcomeNames { get; } = ["hbv", "general"];

    protected override bool AwaitsSignOff => true;

    protected override Assessment Score(Answers answers)
    {
        var person = new Fib4Input(answers.Number(0), answers.Number(1), answers.Number(2), answers.Number(3));
        var index = Fib4Score.Index(person);
        var hbv = Fib4Score.BandHbv(index);
        return Scored(index, hbv, Explain(person),
            new Outcome("hbv", null, hbv), new Outcome("general", null, Fib4Score.BandGeneral(index, person.AgeYears)));
    }

    // A product has no additive shares: the reasons name the four measurements.
    private static List<Reason> Explain(in Fib4Input person) =>
    [
        new("age", "age", null, $"年龄 {Text.Of(person.AgeYears)} 岁", $"Age {Text.Of(person.AgeYears)} years"),
        new("ast", "ast", null, $"谷草转氨酶 {Text.Of(person.AstUL)} U/L", $"AST {Text.Of(person.AstUL)} U/L"),
        new("alt", "alt", null, $"谷丙转氨酶 {Text.Of(person.AltUL)} U/L", $"ALT {Text.Of(person.AltUL)} U/L"),
        new("plt", "plt", null, $"血小板 {Text.Of(person.Platelets)} ×10^9/L", $"Platelets {Text.Of(person.Platelets)} x10^9/L"),
    ];
}
