using CoManage.Models.Trained;
using CoManage.Training.Outcomes;

namespace CoManage.Training.Learning;

/// <summary>
/// Splined logistic regression with a ridge penalty. Every column counts by its spread in training; the products with sex
/// and age are held back more than the main effects, and effects of "missing" as if half the people lacked the answer.
/// </summary>
internal sealed class SplineLearner(SplineForm form, string name = "spline") : ILearner
{
    // Products are many and mostly idle.
    private const double ProductPenalty = 4;

    public string Name => name;

    public IReadOnlyList<double> Strengths { get; } = [300, 100, 30, 10, 3];

    IReadOnlyList<IScorer> ILearner.Learn(Sample rows) => Learn(rows, Strengths);

    public IReadOnlyList<SplineScorer> Learn(Sample rows, IReadOnlyList<double> strengths)
    {
        var design = new Design(rows, form);
        var (columns, scales) = Scaled(design.Rows(rows), design, rows.Count);
        var fit = new RidgeLogistic(columns, rows.Happened, Offset(rows), Penalties(design));
        var scorers = new List<SplineScorer>();
        double[]? start = null;
        foreach (var strength in strengths)
        {
            start = fit.Fit(strength, start ?? Start(rows, design.Width + 1));
            var effects = start.Take(design.Width).Select((effect, j) => effect / scales[j]).ToArray();
            scorers.Add(new SplineScorer(design, effects, start[^1], strength));
        }

        return scorers;
    }

    // Whoever was watched longer had more time to fall ill: the odds count per year, and scores are for three years.
    private static double[] Offset(Sample rows) =>
        rows.Exposure is null ? [] : [.. rows.Exposure.Select(years => Math.Log(years / SplineScorer.Years))];

    private static double[] Start(Sample rows, int width)
    {
        var share = (rows.Events + 0.5) / (rows.Count + 1.0);
        var start = new double[width];
        start[^1] = Math.Log(share / (1 - share));
        return start;
    }

    private static (double[] Columns, double[] Scales) Scaled(double[] plain, Design design, int count)
    {
        var width = design.Width;
        var scales = Scales(plain, design, count);
        var columns = new double[count * (width + 1)];
        for (var row = 0; row < count; row++)
        {
            for (var j = 0; j < width; j++)
            {
                columns[(row * (width + 1)) + j] = plain[(row * width) + j] / scales[j];
            }

            columns[(row * (width + 1)) + width] = 1;
        }

        return (columns, scales);
    }

    private static double[] Scales(double[] plain, Design design, int count)
    {
        var sums = new double[design.Width];
        var squares = new double[design.Width];
        for (var row = 0; row < count; row++)
        {
            for (var j = 0; j < design.Width; j++)
            {
                var x = plain[(row * design.Width) + j];
                sums[j] += x;
                squares[j] += x * x;
            }
        }

        var scales = sums.Select((sum, j) => Math.Sqrt(Math.Max((squares[j] / count) - (sum / count * (sum / count)), 0))).ToArray();
        var at = 0;
        foreach (var block in design.Blocks)
        {
            at += block.Width;
            if (block.HasMissing)
            {
                scales[at - 1] = 0.5;
            }
        }

        return [.. scales.Select(scale => scale < 1e-9 ? 1 : scale)];
    }

    private static double[] Penalties(Design design) =>
    [
        .. design.Blocks.SelectMany(block => Enumerable.Range(0, block.Width)
            .Select(k => k >= block.Functions && k < block.Functions + block.WithSex + block.WithAge ? ProductPenalty : 1)),
        0,
    ];
}

/// <summary>A fitted spline model, to be scored or shipped.</summary>
internal sealed class SplineScorer(Design design, double[] effects, double intercept, double strength) : IScorer
{
    /// <summary>Where follow-up differs, scores are for this many years.</summary>
    public const double Years = 3;

    public double Strength => strength;

    public Design Design => design;

    public double Intercept => intercept;

    public double[] Score(Sample rows)
    {
        var columns = design.Rows(rows);
        var scores = new double[rows.Count];
        for (var row = 0; row < scores.Length; row++)
        {
            var sum = intercept;
            for (var j = 0; j < effects.Length; j++)
            {
                sum += columns[(row * effects.Length) + j] * effects[j];
            }

            scores[row] = sum;
        }

        return scores;
    }

    public IReadOnlyList<InputCurve> Curves()
    {
        var curves = new List<InputCurve>();
        var at = 0;
        foreach (var block in design.Blocks)
        {
            curves.Add(block.Curve(effects.AsSpan(at, block.Width)));
            at += block.Width;
        }

        return curves;
    }
}
