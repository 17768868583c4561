using CoManage.Models.Trained;
using CoManage.Training.Outcomes;

namespace CoManage.Training.Learning;

/// <summary>Age and sex alone: what every model must beat on the same people.</summary>
internal static class AgeSexLearner
{
    private const double Strength = 0.1;
    private static readonly SplineForm Form = new(5, 0, 0, 0.001, new HashSet<string>());

    public static AgeSexCurve Fit(Sample sample)
    {
        var two = sample with { Inputs = ["age", "male"], Answers = [sample.Age, sample.Male] };
        var scorer = new SplineLearner(Form).Learn(two, [Strength])[0];
        var curves = scorer.Curves();
        return new(scorer.Intercept, scorer.Design.AgeMean, scorer.Design.MaleShare, curves[0], curves[1]);
    }

    public static double[] Score(AgeSexCurve curve, Sample sample)
    {
        var scores = new double[sample.Count];
        for (var row = 0; row < scores.Length; row++)
        {
            scores[row] = curve.Score(sample.Age[row], sample.Male[row]);
        }

        return scores;
    }
}
