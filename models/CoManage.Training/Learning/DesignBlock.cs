using CoManage.Models.Trained;

namespace CoManage.Training.Learning;

/// <summary>The columns of one input: its basis, the products with sex, the products with age, and "missing".</summary>
internal sealed record DesignBlock(
    TrainedInput Input, double Low, double High, double[] Knots, int Functions, int WithSex, int WithAge, bool HasMissing, double MissingShare)
{
    public const int MostFunctions = 8;

    private static readonly double[] Shown = [0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99];

    public double[] Means { get; private init; } = new double[Functions];

    public double[] Percentiles { get; private init; } = [];

    public int Width => Functions + WithSex + WithAge + (HasMissing ? 1 : 0);

    /// <summary>The same block with its means and percentiles over these sorted answers.</summary>
    public DesignBlock Centred(double[] given)
    {
        var means = new double[Functions];
        Span<double> basis = stackalloc double[MostFunctions];
        foreach (var value in given)
        {
            Basis(value, basis);
            for (var k = 0; k < Functions; k++)
            {
                means[k] += basis[k];
            }
        }

        for (var k = 0; k < Functions; k++)
        {
            means[k] /= Math.Max(given.Length, 1);
        }

        var percentiles = Input.Kind == TrainedInputKind.Number
            ? Shown.Select(share => Design.Quantile(given, share)).ToArray()
            : Enumerable.Range((int)Input.Min, (int)(Input.Max - Input.Min) + 1)
                .Select(level => given.Count(value => value == level) / (double)Math.Max(given.Length, 1)).ToArray();
        return this with { Means = means, Percentiles = percentiles };
    }

    public void Fill(double value, double sex, double age, Span<double> line, Span<double> basis)
    {
        line.Clear();
        if (double.IsNaN(value))
        {
            if (HasMissing)
            {
                line[^1] = 1;
            }

            return;
        }

        Basis(value, basis);
        for (var k = 0; k < Functions; k++)
        {
            var centred = basis[k] - Means[k];
            line[k] = centred;
            if (k < WithSex)
            {
                line[Functions + k] = centred * sex;
            }

            if (k < WithAge)
            {
                line[Functions + WithSex + k] = centred * age;
            }
        }
    }

    /// <summary>From the effects of these columns to what is shipped.</summary>
    public InputCurve Curve(ReadOnlySpan<double> effects) => new(
        Input.Name, Low, High, Knots, Means,
        effects[..Functions].ToArray(),
        effects.Slice(Functions, WithSex).ToArray(),
        effects.Slice(Functions + WithSex, WithAge).ToArray(),
        HasMissing ? effects[^1] : 0,
        MissingShare,
        Percentiles);

    private void Basis(double value, Span<double> basis)
    {
        switch (Input.Kind)
        {
            case TrainedInputKind.Number:
                var held = Math.Clamp(value, Low, High);
                Spline.Basis(Input.Log ? Math.Log(held) : held, Knots, basis);
                break;
            case TrainedInputKind.YesNo:
                basis[0] = value;
                break;
            default:
                for (var k = 0; k < Functions; k++)
                {
                    basis[k] = value - Input.Min == k + 1 ? 1 : 0;
                }

                break;
        }
    }
}
