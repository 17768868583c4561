using CoManage.Models.Trained;
using CoManage.Training.Outcomes;

namespace CoManage.Training.Evaluation;

/// <summary>
/// Scores of people that the model has not seen, with what happened to them; and the scores of age and sex alone for the
/// same people.
/// </summary>
internal sealed record Judged(Cohort Cohort, double[] Scores, double[] AgeSex)
{
    public Judged Take(IReadOnlyList<int> at) => new(Cohort.Take(at), [.. at.Select(row => Scores[row])], [.. at.Select(row => AgeSex[row])]);
}

/// <summary>What another learner says of the judged people, row by row; it has seen none of them either.</summary>
internal sealed record Challenge(string Learner, double[] Scores);

/// <summary>Puts all figures of one model together.</summary>
internal static class Evaluator
{
    private const int OlderFrom = 45;

    public static Figures Of(ModelArtefact model, string people, Judged judged, IReadOnlyList<string> notes, IReadOnlyList<Challenge>? challenges = null)
    {
        double[] scores = judged.Scores, happened = judged.Cohort.Happened;
        var older = Where(judged, row => judged.Cohort.Table.Numbers("age")[row] >= OlderFrom);
        return new(
            model.Name, model.Version, people, scores.Length, (int)happened.Sum(),
            Bootstrap.Auroc(scores, happened) ?? new(double.NaN, double.NaN, double.NaN),
            Bootstrap.Auroc(older.Scores, older.Cohort.Happened),
            Judge.AveragePrecision(scores, happened),
            Judge.Brier(scores, happened),
            CalibrationFit.InTheLarge(scores, happened),
            CalibrationFit.Of(scores, happened).Slope,
            Judge.ObservedToExpected(scores, happened),
            Judge.SensitivityAt90Specificity(scores, happened),
            [.. Comparisons(judged), .. (challenges ?? []).Select(each => Compare(each.Learner, judged, each.Scores)).OfType<Comparison>()],
            [.. Judge.Referrals(scores, happened)],
            [.. Judge.NetBenefits(scores, happened)],
            [.. Judge.Calibration(scores, happened)],
            [.. Judge.Scores(scores, happened)],
            [.. StabilityTable.Of(model, judged)],
            notes);
    }

    public static Judged Where(Judged judged, Func<int, bool> belongs) =>
        judged.Take([.. Enumerable.Range(0, judged.Scores.Length).Where(belongs)]);

    private static IEnumerable<Comparison> Comparisons(Judged judged)
    {
        if (Compare("age_sex", judged, judged.AgeSex) is { } simple)
        {
            yield return simple;
        }

        foreach (var (name, score) in PublishedScores.For(judged.Cohort.Outcome.Name))
        {
            if (Compare(name, judged, score(judged.Cohort.Table)) is { } published)
            {
                yield return published;
            }
        }
    }

    private static Comparison? Compare(string name, Judged judged, double[] other)
    {
        var both = Enumerable.Range(0, other.Length).Where(row => !double.IsNaN(other[row])).ToArray();
        var same = judged.Take(both);
        return Bootstrap.Paired(same.Scores, [.. both.Select(row => other[row])], same.Cohort.Happened) is { } pair
            ? new(name, both.Length, (int)same.Cohort.Happened.Sum(), pair.Second, pair.First, pair.Gain)
            : null;
    }
}
