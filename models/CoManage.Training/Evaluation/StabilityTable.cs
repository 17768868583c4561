using System.Globalization;
using CoManage.Models.Trained;

namespace CoManage.Training.Evaluation;

/// <summary>The figures by sex, age band, non-Hispanic Asian people, site or cycle, and by how many answers are missing.</summary>
internal static class StabilityTable
{
    private static readonly (int From, int To)[] AgeBands = [(20, 45), (45, 60), (60, 75), (75, 200)];

    public static IEnumerable<Part> Of(ModelArtefact model, Judged judged)
    {
        var table = judged.Cohort.Table;
        double[] age = table.Numbers("age"), male = table.Numbers("male"), asian = table.Numbers("asian_nh");
        var missing = MissingAnswers(model, judged);
        var parts = new List<(string By, string Name, Func<int, bool> Belongs)>
        {
            ("sex", "female", row => male[row] == 0),
            ("sex", "male", row => male[row] == 1),
        };
        parts.AddRange(AgeBands.Select(band => ("age", Band(band), (Func<int, bool>)(row => age[row] >= band.From && age[row] < band.To))));
        parts.Add(("asian", "non_hispanic_asian", row => asian[row] == 1));
        parts.AddRange(Sites(judged));
        parts.Add(("missing", "0", row => missing[row] == 0));
        parts.Add(("missing", "1-3", row => missing[row] is >= 1 and <= 3));
        parts.Add(("missing", "4+", row => missing[row] >= 4));
        return parts.Select(part => Of(part.By, part.Name, Evaluator.Where(judged, part.Belongs))).Where(part => part.People > 0);
    }

    private static Part Of(string by, string name, Judged part) => new(
        by, name, part.Scores.Length, (int)part.Cohort.Happened.Sum(), Bootstrap.Auroc(part.Scores, part.Cohort.Happened),
        part.Scores.Length == 0 ? double.NaN : Judge.ObservedToExpected(part.Scores, part.Cohort.Happened));

    private static IEnumerable<(string, string, Func<int, bool>)> Sites(Judged judged)
    {
        var table = judged.Cohort.Table;
        if (table.Has("site"))
        {
            var site = table.Numbers("site");
            return site.Distinct().Order().Select(each => ("site", each.ToString(CultureInfo.InvariantCulture), (Func<int, bool>)(row => site[row] == each)));
        }

        if (!table.Has("cycle"))
        {
            return [];
        }

        var cycle = table.Words("cycle");
        return cycle.Distinct().Order(StringComparer.Ordinal).Select(each => ("cycle", each, (Func<int, bool>)(row => cycle[row] == each)));
    }

    private static int[] MissingAnswers(ModelArtefact model, Judged judged)
    {
        var columns = model.Inputs.Select(input => judged.Cohort.Table.Numbers(input.Name)).ToArray();
        return [.. Enumerable.Range(0, judged.Scores.Length).Select(row => columns.Count(column => double.IsNaN(column[row])))];
    }

    private static string Band((int From, int To) band) =>
        band.To >= 200 ? $"{band.From}+" : string.Create(CultureInfo.InvariantCulture, $"{band.From}-{band.To - 1}");
}
