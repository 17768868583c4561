namespace CoManage.Training.Evaluation;

/// <summary>Isotonic regression: the rising curve closest to what happened, by pooling neighbours that fall.</summary>
internal static class RisingSteps
{
    // Steps of fewer people would be noise.
    private const int FewestPeople = 50;

    public static (double[] Scores, double[] Chances) Of(double[] scores, double[] happened)
    {
        var order = Auc.Order(scores);
        var pools = new List<(double Score, double Events, double People)>();
        foreach (var chunk in order.Chunk(FewestPeople))
        {
            pools.Add((chunk.Sum(row => scores[row]), chunk.Sum(row => happened[row]), chunk.Length));
            while (pools.Count > 1 && Chance(pools[^2]) >= Chance(pools[^1]))
            {
                var (last, before) = (pools[^1], pools[^2]);
                pools.RemoveRange(pools.Count - 2, 2);
                pools.Add((before.Score + last.Score, before.Events + last.Events, before.People + last.People));
            }
        }

        return ([.. pools.Select(pool => pool.Score / pool.People)], [.. pools.Select(Chance)]);
    }

    private static double Chance((double Score, double Events, double People) pool) => pool.Events / pool.People;
}
