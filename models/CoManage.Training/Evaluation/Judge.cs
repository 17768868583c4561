using CoManage.Models.Trained;

namespace CoManage.Training.Evaluation;

/// <summary>The figures that need nothing but scores and what happened.</summary>
internal static class Judge
{
    // Thresholds at which a community would think of referring; beyond them nobody would ask a score.
    private static readonly double[] Thresholds =
        [0.005, 0.01, 0.02, 0.03, 0.05, 0.075, 0.1, 0.125, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5];

    private const double PerPeople = 1000;
    private const int Tenths = 10;
    private const int Bins = 40;

    public static double AveragePrecision(double[] scores, double[] happened)
    {
        var order = Auc.Order(scores);
        double cases = 0, seen = 0, sum = 0;
        for (var i = order.Length - 1; i >= 0;)
        {
            double here = 0;
            var score = scores[order[i]];
            for (; i >= 0 && scores[order[i]] == score; i--)
            {
                seen++;
                here += happened[order[i]];
            }

            cases += here;
            sum += here * cases / seen;
        }

        return cases == 0 ? double.NaN : sum / cases;
    }

    public static double Brier(double[] scores, double[] happened) =>
        scores.Zip(happened, (score, y) => Math.Pow(TrainedModel.Probability(score) - y, 2)).Average();

    public static double ObservedToExpected(double[] scores, double[] happened) =>
        happened.Sum() / scores.Sum(TrainedModel.Probability);

    /// <summary>The share of cases above the score that nine of ten others stay below.</summary>
    public static double SensitivityAt90Specificity(double[] scores, double[] happened)
    {
        var others = scores.Where((_, i) => happened[i] == 0).Order().ToArray();
        var cut = Learning.Design.Quantile(others, 0.9);
        return scores.Where((_, i) => happened[i] == 1).Average(score => score > cut ? 1.0 : 0);
    }

    public static IEnumerable<Referral> Referrals(double[] scores, double[] happened)
    {
        var order = Auc.Order(scores);
        var events = happened.Sum();
        foreach (var percent in (int[])[5, 10, 20])
        {
            var referred = (int)Math.Ceiling(order.Length * percent / 100.0);
            var found = order.TakeLast(referred).Sum(row => happened[row]);
            yield return new(percent, found / events, found == 0 ? double.PositiveInfinity : referred / found);
        }
    }

    public static IEnumerable<NetBenefit> NetBenefits(double[] scores, double[] happened)
    {
        var share = happened.Average();
        // Far above the share of cases nobody is referred, and the curve has nothing to say.
        foreach (var threshold in Thresholds.Where(each => each <= Math.Max(6 * share, 0.02)))
        {
            double right = 0, wrong = 0, odds = threshold / (1 - threshold);
            for (var i = 0; i < scores.Length; i++)
            {
                if (TrainedModel.Probability(scores[i]) >= threshold)
                {
                    right += happened[i];
                    wrong += 1 - happened[i];
                }
            }

            yield return new(threshold, PerPeople * (right - (odds * wrong)) / scores.Length, PerPeople * (share - (odds * (1 - share))));
        }
    }

    public static IEnumerable<CalibrationPoint> Calibration(double[] scores, double[] happened)
    {
        var order = Auc.Order(scores);
        for (var tenth = 0; tenth < Tenths; tenth++)
        {
            var rows = order[(int)((long)order.Length * tenth / Tenths)..(int)((long)order.Length * (tenth + 1) / Tenths)];
            if (rows.Length > 0)
            {
                yield return new(rows.Length, rows.Average(row => TrainedModel.Probability(scores[row])), rows.Average(row => happened[row]));
            }
        }
    }

    public static IEnumerable<ScoreBin> Scores(double[] scores, double[] happened)
    {
        var sorted = scores.Order().ToArray();
        double low = Learning.Design.Quantile(sorted, 0.001), high = Learning.Design.Quantile(sorted, 0.999), width = (high - low) / Bins;
        var cases = new int[Bins];
        var others = new int[Bins];
        for (var i = 0; i < scores.Length && width > 0; i++)
        {
            var bin = Math.Clamp((int)((scores[i] - low) / width), 0, Bins - 1);
            (happened[i] == 1 ? cases : others)[bin]++;
        }

        return Enumerable.Range(0, Bins).Select(bin => new ScoreBin(low + (bin * width), cases[bin], others[bin]));
    }
}
