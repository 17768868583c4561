using System.Globalization;
using System.Text;
using CoManage.Training.Evaluation;

namespace CoManage.Training.Cards;

/// <summary>All models with their main figures on one page.</summary>
internal static class CardIndex
{
    public static string Write(IReadOnlyList<Figures> all)
    {
        var page = new StringBuilder("# 模型卡 Model cards\n\n");
        page.Append("Made by `card` from the files in `models/artefacts` and `models/figures`.\n\n");
        page.Append("| model | version | people / events | AUROC (95 %) | age >= 45 | slope | intercept | age+sex | published |\n|---|---|---|---|---|---|---|---|---|\n");
        foreach (var figures in all)
        {
            page.Append(Row(figures)).Append('\n');
        }

        return page.ToString();
    }

    private static string Row(Figures figures)
    {
        var simple = figures.Comparisons.FirstOrDefault(each => each.Name == "age_sex");
        var published = string.Join("; ", figures.Comparisons.Where(each => each.Name != "age_sex").Select(each =>
            string.Create(CultureInfo.InvariantCulture, $"{each.Name} {each.Auroc.Value:F3}, gain {each.Gain.Value:+0.000;-0.000} ({each.Gain.Low:+0.000;-0.000} to {each.Gain.High:+0.000;-0.000})")));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| `{figures.Model}` [中文]({figures.Model}.zh.md) [English]({figures.Model}.en.md) | `{figures.Version}` | {figures.Count:N0} / {figures.Events:N0} | {figures.Auroc.Value:F3} ({figures.Auroc.Low:F3}-{figures.Auroc.High:F3}) | {figures.AurocFrom45?.Value:F3} | {figures.CalibrationSlope:F2} | {figures.CalibrationIntercept:F2} | {simple?.Auroc.Value:F3} | {(published.Length == 0 ? "-" : published)} |");
    }
}
