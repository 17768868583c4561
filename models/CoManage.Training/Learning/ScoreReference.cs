using CoManage.Models.Trained;
using CoManage.Training.Outcomes;

namespace CoManage.Training.Learning;

/// <summary>What a score is compared with: the percentiles of the people of training, all and by sex and age band.</summary>
internal static class ScoreReference
{
    private const int BandYears = 10;
    private const int OldestFrom = 80;
    private const int FewestPeople = 200;

    public static IReadOnlyList<double> Percentiles(double[] scores)
    {
        var sorted = scores.Order().ToArray();
        return [.. Enumerable.Range(1, 99).Select(percent => Design.Quantile(sorted, percent / 100.0))];
    }

    public static IReadOnlyList<ReferenceGroup> Groups(Sample sample, double[] scores)
    {
        var groups = new List<ReferenceGroup>();
        foreach (var male in (bool[])[false, true])
        {
            for (var from = 20; from <= OldestFrom; from += BandYears)
            {
                var to = from == OldestFrom ? 200 : from + BandYears;
                var rows = Enumerable.Range(0, sample.Count)
                    .Where(row => sample.Male[row] == (male ? 1 : 0) && sample.Age[row] >= from && sample.Age[row] < to).ToArray();
                if (rows.Length >= FewestPeople)
                {
                    groups.Add(new(male, from, to, rows.Length, Percentiles([.. rows.Select(row => scores[row])])));
                }
            }
        }

        return groups;
    }
}
