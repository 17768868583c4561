using System.Globalization;
using CoManage.Training.Evaluation;

namespace CoManage.Training.Cards;

/// <summary>The tables of a card, line by line.</summary>
internal static class CardTables
{
    private static readonly Dictionary<string, (string Zh, string En)> Names = new(StringComparer.Ordinal)
    {
        ["age_sex"] = ("年龄与性别", "age and sex alone"),
        ["cdrs"] = ("中国糖尿病风险评分", "Chinese Diabetes Risk Score"),
        ["cdrs_without_waist"] = ("中国糖尿病风险评分（无腰围）", "Chinese Diabetes Risk Score without waist"),
        ["copd_sq_as_asked"] = ("COPD-SQ（仅计调查问过的项目）", "COPD-SQ, the items that the survey asked"),
        ["linear"] = ("不带曲线的逻辑回归（同样输入）", "logistic regression without curves, same inputs"),
        ["findrisc"] = ("FINDRISC", "FINDRISC"),
        ["prevent"] = ("PREVENT", "PREVENT"),
        ["sex"] = ("性别", "sex"),
        ["age"] = ("年龄", "age"),
        ["asian"] = ("族裔", "ethnic group"),
        ["site"] = ("站点", "site"),
        ["cycle"] = ("周期", "cycle"),
        ["missing"] = ("缺失的答案", "missing answers"),
        ["female"] = ("女", "women"),
        ["male"] = ("男", "men"),
        ["non_hispanic_asian"] = ("非西语裔亚裔", "non-Hispanic Asian"),
    };

    public static List<string> Comparisons(Figures figures, bool chinese) =>
    [
        chinese ? "| 对照（同一批人） | 人数 | 对照 AUROC | 本模型 AUROC | 差 |" : "| compared with, on the same people | people | its AUROC | this model | gain |",
        "|---|---|---|---|---|",
        .. figures.Comparisons.Select(each =>
            $"| {Name(each.Name, chinese)} | {each.People.ToString("N0", CultureInfo.InvariantCulture)} | {Of(each.Auroc)} | {Of(each.Model)} | {Of(each.Gain)} |"),
    ];

    public static List<string> Referrals(Figures figures, bool chinese) =>
    [
        chinese ? "| 转诊得分最高的 | 找到的病例 | 每找到一例需转诊 |" : "| referring the top | finds of all cases | people referred per case |",
        "|---|---|---|",
        .. figures.Referrals.Select(each => string.Create(
            CultureInfo.InvariantCulture, $"| {each.TopPercent} % | {100 * each.ShareOfCases:F0} % | {each.NeededToRefer:F1} |")),
        "",
    ];

    public static List<string> Parts(Figures figures, bool chinese) =>
    [
        chinese ? "| 按 | 组 | 人数 | 病例 | AUROC | 观察 / 预期 |" : "| by | group | people | cases | AUROC | observed / expected |",
        "|---|---|---|---|---|---|",
        .. figures.Parts.Select(part => string.Create(
            CultureInfo.InvariantCulture,
            $"| {Name(part.By, chinese)} | {Name(part.Name, chinese)} | {part.People:N0} | {part.Events:N0} | {(part.Auroc is { } auroc ? Of(auroc) : chinese ? "病例太少" : "too few cases")} | {N(part.ObservedToExpected)} |")),
        "",
    ];

    public static string Of(Interval interval) => $"{Three(interval.Value)} ({Three(interval.Low)} – {Three(interval.High)})";

    public static string N(double value) => value.ToString(Math.Abs(value) >= 100 ? "0" : "0.###", CultureInfo.InvariantCulture);

    private static string Three(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Name(string code, bool chinese) =>
        Names.TryGetValue(code, out var name) ? (chinese ? name.Zh : name.En) : code;
}
