using System.Globalization;
using CoManage.Training.Evaluation;

namespace CoManage.Training.Cards;

/// <summary>The three pictures of a card, labelled in both languages.</summary>
internal static class Charts
{
    public static string Calibration(Figures figures)
    {
        var top = Nice(figures.Calibration.Max(point => Math.Max(point.Said, point.Happened)) * 1.05);
        var chart = new Svg("校准 Calibration", (0, top), (0, top), "模型所说 said by the model", "实际发生 happened", Percent(top), Percent(top));
        chart.Line([(0, 0), (top, top)], Svg.Quiet, "4 4");
        chart.Line(figures.Calibration.Select(point => (point.Said, point.Happened)), Svg.Ink);
        foreach (var point in figures.Calibration)
        {
            chart.Dot(point.Said, point.Happened, Svg.Ink);
        }

        chart.Legend(0, Svg.Ink, "十分位 tenths of the people");
        chart.Legend(1, Svg.Quiet, "相符 as said");
        return chart.ToString();
    }

    public static string Benefit(Figures figures)
    {
        double to = figures.NetBenefits.Max(point => point.Threshold), from = figures.NetBenefits.Min(point => point.Threshold);
        var top = Nice(Math.Max(figures.NetBenefits.Max(point => Math.Max(point.Model, point.Everybody)), 0.1) * 1.05);
        var chart = new Svg("决策曲线 Decision curve", (from, to), (-top / 4, top), "转诊阈值 threshold for referral", "每千人净获益 net benefit per 1,000", Percent(to), Plain);
        chart.Line([(from, 0), (to, 0)], Svg.Quiet);
        chart.Line(figures.NetBenefits.Select(point => (point.Threshold, point.Everybody)), Svg.Warm, "5 3");
        chart.Line(figures.NetBenefits.Select(point => (point.Threshold, point.Model)), Svg.Ink);
        chart.Legend(0, Svg.Ink, "按模型 by the model", right: true);
        chart.Legend(1, Svg.Warm, "人人转诊 everybody", right: true);
        chart.Legend(2, Svg.Quiet, "无人转诊 nobody", right: true);
        return chart.ToString();
    }

    public static string Scores(Figures figures)
    {
        var bins = figures.Scores;
        double cases = Math.Max(bins.Sum(bin => bin.Cases), 1), others = Math.Max(bins.Sum(bin => bin.Others), 1), width = bins[1].From - bins[0].From;
        var top = Nice(bins.Max(bin => Math.Max(bin.Cases / cases, bin.Others / others)) * 1.05);
        var chart = new Svg("得分分布 Distribution of scores", (bins[0].From, bins[^1].From + width), (0, top), "得分（对数比数）score (log odds)", "占比 share", Plain, Percent(top));
        foreach (var bin in bins)
        {
            chart.Bar(bin.From, bin.From + width, bin.Others / others, Svg.Quiet);
            chart.Bar(bin.From, bin.From + width, bin.Cases / cases, Svg.Warm);
        }

        chart.Legend(0, Svg.Warm, "发生 with the outcome");
        chart.Legend(1, Svg.Quiet, "未发生 without");
        return chart.ToString();
    }

    private static Func<double, string> Percent(double top) =>
        value => (value * 100).ToString(top <= 0.2 ? "0.#" : "0", CultureInfo.InvariantCulture) + "%";

    private static string Plain(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    // The next round number, so that ticks are round too.
    private static double Nice(double value)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(value)));
        return ((double[])[1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10]).First(step => step * power >= value * 0.999) * power;
    }
}
