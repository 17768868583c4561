using CoManage.Training.Outcomes;

namespace CoManage.Training.Learning;

/// <summary>People kept apart, and the others.</summary>
internal sealed record Fold(int[] ApartRows, Cohort Apart, Cohort Others);

/// <summary>Each site, or each cycle, left out in turn. People of one site or cycle are never split.</summary>
internal static class Folds
{
    public static IEnumerable<Fold> Of(Cohort people)
    {
        var belongs = people.Outcome.Source == Source.ChineseSites
            ? [.. people.Table.Numbers("site").Select(site => site.ToString(System.Globalization.CultureInfo.InvariantCulture))]
            : people.Table.Words("cycle");
        foreach (var name in belongs.Distinct().Order(StringComparer.Ordinal))
        {
            int[] apart = [.. Enumerable.Range(0, belongs.Length).Where(row => belongs[row] == name)];
            int[] others = [.. Enumerable.Range(0, belongs.Length).Where(row => belongs[row] != name)];
            yield return new(apart, people.Take(apart), people.Take(others));
        }
    }
}
