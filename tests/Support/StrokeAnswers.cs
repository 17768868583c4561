namespace CoManage.Tests.Support;

/// <summary>A full stroke form of somebody at high risk: raised pressure, atrial fibrillation, smoking.</summary>
internal static class StrokeAnswers
{
    public static Dictionary<string, string> With(params (string Field, string Value)[] changes)
    {
        var answers = new Dictionary<string, string>
        {
            ["sbp"] = "150",
            ["dbp"] = "80",
            ["bp_treated"] = "no",
            ["af_valve"] = "yes",
            ["smoke"] = "yes",
            ["lipid"] = "unknown",
            ["dm"] = "no",
            ["inactive"] = "no",
            ["height"] = "160",
            ["weight"] = "55",
            ["family"] = "no",
            ["prior_stroke"] = "no",
            ["prior_tia"] = "no",
        };
        foreach (var (field, value) in changes)
        {
            answers[field] = value;
        }

        return answers;
    }
}
