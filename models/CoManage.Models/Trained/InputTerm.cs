namespace CoManage.Models.Trained;

/// <summary>One input of a loaded model: its curve as plain arrays, ready to be evaluated without allocating.</summary>
internal sealed class InputTerm(InputCurve curve)
{
    /// <summary>No input has more basis functions: five knots give four, five levels four.</summary>
    public const int MostFunctions = 8;

    private readonly double[] knots = [.. curve.Knots];
    private readonly double[] means = [.. curve.Means];
    private readonly double[] effects = [.. curve.Effects];
    private readonly double[] withSex = [.. curve.WithSex];
    private readonly double[] withAge = [.. curve.WithAge];

    public TrainedInput Input { get; } = TrainedInputs.Find(curve.Name);

    public InputCurve Curve => curve;

    /// <summary>The number as the model sees it: not beyond what training saw.</summary>
    public double Held(double value) => Math.Clamp(value, curve.Low, curve.High);

    /// <summary>What the answer adds to the log odds. NaN is a missing answer.</summary>
    public double Contribution(double value, double sexOffset, double ageOffset)
    {
        if (double.IsNaN(value))
        {
            return curve.Missing;
        }

        Span<double> basis = stackalloc double[MostFunctions];
        Basis(value, basis);
        var sum = 0.0;
        for (var k = 0; k < effects.Length; k++)
        {
            var effect = effects[k];
            if (k < withSex.Length)
            {
                effect += withSex[k] * sexOffset;
            }

            if (k < withAge.Length)
            {
                effect += withAge[k] * ageOffset;
            }

            sum += effect * (basis[k] - means[k]);
        }

        return sum;
    }

    private void Basis(double value, Span<double> basis)
    {
        switch (Input.Kind)
        {
            case TrainedInputKind.Number:
                var held = Held(value);
                Spline.Basis(Input.Log ? Math.Log(held) : held, knots, basis);
                break;
            case TrainedInputKind.YesNo:
                basis[0] = value;
                break;
            default:
                // The first level is the one that the others are compared with.
                var level = (int)(value - Input.Min) - 1;
                for (var k = 0; k < effects.Length; k++)
                {
                    basis[k] = k == level ? 1 : 0;
                }

                break;
        }
    }
}
