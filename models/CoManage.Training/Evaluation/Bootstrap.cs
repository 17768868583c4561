namespace CoManage.Training.Evaluation;

/// <summary>Resamples of people, with replacement, from a fixed seed; the same resamples serve both sides of a comparison.</summary>
internal static class Bootstrap
{
    public const int Seed = 20260801;
    private const int Resamples = 500;
    private const int FewestOfEach = 5;

    public static Interval? Auroc(double[] scores, double[] happened)
    {
        if (TooFew(happened))
        {
            return null;
        }

        var order = Auc.Order(scores);
        var values = Each(scores.Length, times => Auc.Of(scores, happened, order, times));
        return Of(Auc.Of(scores, happened, order, null), values);
    }

    /// <summary>The AUROC of either score, and the first minus the second.</summary>
    public static (Interval First, Interval Second, Interval Gain)? Paired(double[] first, double[] second, double[] happened)
    {
        if (TooFew(happened))
        {
            return null;
        }

        int[] orderA = Auc.Order(first), orderB = Auc.Order(second);
        var pairs = new List<(double A, double B)>();
        Each(first.Length, times =>
        {
            pairs.Add((Auc.Of(first, happened, orderA, times), Auc.Of(second, happened, orderB, times)));
            return 0;
        });
        double a = Auc.Of(first, happened, orderA, null), b = Auc.Of(second, happened, orderB, null);
        return (Of(a, [.. pairs.Select(pair => pair.A)]), Of(b, [.. pairs.Select(pair => pair.B)]), Of(a - b, [.. pairs.Select(pair => pair.A - pair.B)]));
    }

    private static bool TooFew(double[] happened) =>
        happened.Count(y => y == 1) < FewestOfEach || happened.Count(y => y == 0) < FewestOfEach;

    private static double[] Each(int people, Func<int[], double> figure)
    {
        var random = new Random(Seed);
        var values = new double[Resamples];
        var times = new int[people];
        for (var i = 0; i < Resamples; i++)
        {
            Array.Clear(times);
            for (var draw = 0; draw < people; draw++)
            {
                times[random.Next(people)]++;
            }

            values[i] = figure(times);
        }

        return values;
    }

    private static Interval Of(double value, double[] resampled)
    {
        var sorted = resampled.Where(each => !double.IsNaN(each)).Order().ToArray();
        return new(value, Learning.Design.Quantile(sorted, 0.025), Learning.Design.Quantile(sorted, 0.975));
    }
}
