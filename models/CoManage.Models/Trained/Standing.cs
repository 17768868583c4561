namespace CoManage.Models.Trained;

/// <summary>
/// Where a score stands among the people of training: the rank among those of like age and sex, and a band among all.
/// Ranking travels between populations, percentages do not.
/// </summary>
public sealed class Standing
{
    /// <summary>The bands, worst last.</summary>
    public static readonly IReadOnlyList<string> Bands = ["usual", "raised", "high"];

    // Local setting, awaiting clinical sign-off: the top fifth is raised, the top twentieth high.
    private const int RaisedFrom = 80;
    private const int HighFrom = 95;

    private readonly double[] overall;
    private readonly (ReferenceGroup Group, double[] Percentiles)[] groups;

    internal Standing(ModelArtefact artefact)
    {
        overall = [.. artefact.Overall];
        groups = [.. artefact.Reference.Select(group => (group, group.Percentiles.ToArray()))];
    }

    /// <summary>0 to 99: higher than this many of 100 screened people of the same sex and age band.</summary>
    public int Rank(double score, bool male, double age)
    {
        foreach (var (group, percentiles) in groups)
        {
            if (group.Male == male && age >= group.AgeFrom && age < group.AgeTo)
            {
                return Below(percentiles, score);
            }
        }

        return Below(overall, score);
    }

    /// <summary>The band among all people of training.</summary>
    public string Band(double score) =>
        score >= overall[HighFrom - 1] ? Bands[2] : score >= overall[RaisedFrom - 1] ? Bands[1] : Bands[0];

    private static int Below(double[] percentiles, double score)
    {
        int low = 0, high = percentiles.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (percentiles[middle] < score)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
