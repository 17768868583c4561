namespace CoManage.Models;

/// <summary>How an answer is written: a number in the stated unit, yes or no, one of a list, or any of a list.</summary>
public enum InputKind
{
    Number,
    YesNo,
    Choice,
    MultiChoice,
}

/// <summary>
/// One question of an instrument. The name is the column name of its published test vectors;
/// <paramref name="Min"/> and <paramref name="Max"/> are inclusive, in <paramref name="Unit"/>.
/// Required means: needed whenever it applies (a woman needs no men-only term).
/// </summary>
public sealed record InputSpec(
    string Name, InputKind Kind, string Unit, double? Min, double? Max, IReadOnlyList<string> Choices, bool Required)
{
    internal static InputSpec Number(string name, string unit, double? min = null, double? max = null) =>
        new(name, InputKind.Number, unit, min, max, [], Required: true);

    internal static InputSpec YesNo(string name) => new(name, InputKind.YesNo, "", null, null, [], Required: true);

    internal static InputSpec Choice(string name, params string[] choices) =>
        new(name, InputKind.Choice, "", null, null, choices, Required: true);

    internal static InputSpec MultiChoice(string name, params string[] choices) =>
        new(name, InputKind.MultiChoice, "", null, null, choices, Required: true);

    internal static InputSpec Sex { get; } = Choice("sex", "male", "female");

    internal InputSpec Optional() => this with { Required = false };
}
