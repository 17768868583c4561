using System.Text;

namespace CoManage.Tests.Journeys;

/// <summary>A day's screening in the district's own columns: five invented people, three findings among six sheets.</summary>
internal static class ScreeningFile
{
    public const string Group = "fengqiao-htn";

    /// <summary>Blood pressure 186/114 one day, a high stroke card the next.</summary>
    public const string Worst = "沈玉兰";

    /// <summary>A high stroke card, with less urgency.</summary>
    public const string Second = "周国强";

    public const int Rows = 6;

    private static readonly string[] Columns =
    [
        "sbp", "dbp", "symptoms", "pregnant", "prev_unsat", "adr", "htn", "dm", "height", "weight", "family", "bp_treated",
        "af_valve", "smoke", "lipid", "inactive", "prior_stroke", "prior_tia",
    ];

    /// <summary>With a byte order mark, as spreadsheets write it.</summary>
    public static byte[] Content => [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(string.Join('\n', Lines()))];

    private static IEnumerable<string> Lines()
    {
        var people = new[]
        {
            "FQ001,吴秀英,女,1962-05-17,13800000001,枫桥路1号,2026-03-02,hypertension,",
            "FQ002,郑建国,男,1958-11-03,13800000002,枫桥路2号,2026-03-02,hypertension,",
            $"FQ003,{Second},男,1955-02-20,13800000003,枫桥路3号,2026-03-02,stroke,",
            $"FQ004,{Worst},女,1951-08-09,13800000004,枫桥路4号,2026-03-02,hypertension,",
            $"FQ004,{Worst},女,1951-08-09,13800000004,枫桥路4号,2026-03-03,stroke,",
            "FQ005,孙桂芳,女,1964-01-28,13800000005,枫桥路5号,2026-03-02,stroke,",
        };
        var answers = new[]
        {
            Hypertension(sbp: 128, dbp: 78),
            Hypertension(sbp: 134, dbp: 82),
            Stroke(sbp: 152, dbp: 88, risks: true),
            Hypertension(sbp: 186, dbp: 114),
            Stroke(sbp: 186, dbp: 114, risks: true),
            Stroke(sbp: 122, dbp: 76, risks: false),
        };
        yield return $"编号,姓名,性别,出生日期,电话,住址,筛查日期,项目,病友群,{string.Join(',', Columns)}";
        foreach (var (person, answer) in people.Zip(answers))
        {
            yield return $"{person}{Group},{string.Join(',', Columns.Select(column => answer.GetValueOrDefault(column, "")))}";
        }
    }

    private static Dictionary<string, string> Hypertension(int sbp, int dbp) => new()
    {
        ["sbp"] = $"{sbp}",
        ["dbp"] = $"{dbp}",
        ["symptoms"] = "none",
        ["pregnant"] = "no",
        ["prev_unsat"] = "no",
        ["adr"] = "no",
        ["htn"] = "yes",
        ["dm"] = "no",
        ["height"] = "160",
        ["weight"] = "58",
    };

    private static Dictionary<string, string> Stroke(int sbp, int dbp, bool risks) => new()
    {
        ["sbp"] = $"{sbp}",
        ["dbp"] = $"{dbp}",
        ["bp_treated"] = Word(risks),
        ["af_valve"] = "no",
        ["smoke"] = "no",
        ["lipid"] = risks ? "yes" : "no",
        ["dm"] = "no",
        ["inactive"] = Word(risks),
        ["height"] = "160",
        ["weight"] = "58",
        ["family"] = Word(risks),
        ["prior_stroke"] = "no",
        ["prior_tia"] = "no",
    };

    private static string Word(bool yes) => yes ? "yes" : "no";
}
