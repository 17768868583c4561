namespace CoManage.Models;

/// <summary>
/// Parsed answers in the order of the instrument's inputs: numbers as they are, yes/no as 1/0, a choice as its index,
/// several choices as a bit set, and NaN where nothing was answered.
/// </summary>
internal readonly ref struct Answers(ReadOnlySpan<double> parsed)
{
    private readonly ReadOnlySpan<double> parsed = parsed;

    public bool Has(int input) => !double.IsNaN(parsed[input]);

    public double Number(int input) => parsed[input];

    public bool Yes(int input) => parsed[input] == 1;

    public bool No(int input) => parsed[input] == 0;

    public int Choice(int input) => (int)parsed[input];

    public int Set(int input) => Has(input) ? (int)parsed[input] : 0;

    /// <summary>The two-valued question that every instrument asks as male/female, in this order.</summary>
    public bool Male(int input) => parsed[input] == 0;
}
