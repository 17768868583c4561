using System.Globalization;
using System.Text;

namespace CoManage.Api.Assistant.Rubric;

/// <summary>The result as a table: each case, then each task and language.</summary>
internal static class RubricTable
{
    public static string Of(IReadOnlyList<CaseScore> scores, int tries)
    {
        var table = new StringBuilder();
        Line(table, "case", "task", "mean", $"worst of {tries}", "silent", "missed or must not");
        foreach (var each in scores)
        {
            Line(table, each.Case.Id, each.Case.Task.ToString(), Share(each.Mean), Share(each.Worst), string.Join(',', each.Silent.Distinct()), string.Join("; ", each.Missed));
        }

        table.AppendLine();
        Line(table, "task", "cases", "mean", $"worst of {tries}", "silent", "");
        foreach (var group in scores.GroupBy(each => $"{each.Case.Task} {each.Case.Language}").Append(All(scores)))
        {
            Line(
                table, group.Key, $"{group.Count()}", Share(group.Average(each => each.Mean)), Share(group.Average(each => each.Worst)),
                string.Create(CultureInfo.InvariantCulture, $"{group.Sum(each => each.Silent.Count)}/{group.Count() * tries}"), "");
        }

        return table.ToString().TrimEnd();
    }

    private static IGrouping<string, CaseScore> All(IReadOnlyList<CaseScore> scores) => scores.GroupBy(_ => "all").Single();

    private static string Share(double score) => score.ToString("0.00", CultureInfo.InvariantCulture);

    private static void Line(StringBuilder table, string name, string task, string mean, string worst, string silent, string missed) =>
        table.AppendLine(string.Create(CultureInfo.InvariantCulture, $"{name,-26} {task,-9} {mean,5} {worst,11} {silent,-12} {missed}").TrimEnd());
}
