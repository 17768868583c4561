namespace CoManage.Training.Evaluation;

/// <summary>Area under the receiver operating characteristic: the chance that a case scores above a non-case; ties count half.</summary>
internal static class Auc
{
    public static double Of(double[] scores, double[] happened)
    {
        var order = Order(scores);
        return Of(scores, happened, order, null);
    }

    /// <summary>Row numbers from the lowest score to the highest.</summary>
    public static int[] Order(double[] scores)
    {
        var order = Enumerable.Range(0, scores.Length).ToArray();
        Array.Sort((double[])scores.Clone(), order);
        return order;
    }

    /// <summary>The same with each row counted <paramref name="times"/> times, over an order made once.</summary>
    public static double Of(double[] scores, double[] happened, int[] order, int[]? times)
    {
        double below = 0, pairs = 0, cases = 0, others = 0;
        for (var i = 0; i < order.Length;)
        {
            double casesHere = 0, othersHere = 0;
            var score = scores[order[i]];
            for (; i < order.Length && scores[order[i]] == score; i++)
            {
                var weight = times is null ? 1 : times[order[i]];
                if (happened[order[i]] == 1)
                {
                    casesHere += weight;
                }
                else
                {
                    othersHere += weight;
                }
            }

            pairs += casesHere * (below + (othersHere / 2));
            below += othersHere;
            cases += casesHere;
            others += othersHere;
        }

        return cases == 0 || others == 0 ? double.NaN : pairs / (cases * others);
    }
}
