using CoManage.Domain.Kernel;

namespace CoManage.Silo.RiskModels;

/// <summary>The models' names in both languages.</summary>
public static class ModelTitles
{
    private static readonly Dictionary<string, Bilingual> Outcomes = new(StringComparer.Ordinal)
    {
        ["undiagnosed_diabetes"] = new("未诊断糖尿病", "Undiagnosed diabetes"),
        ["any_diabetes"] = new("糖尿病（含已诊断）", "Any diabetes"),
        ["incident_diabetes"] = new("新发糖尿病（中国成人）", "New diabetes in Chinese adults"),
        ["ckd"] = new("慢性肾脏病", "Chronic kidney disease"),
        ["chd"] = new("冠心病", "Coronary heart disease"),
        ["stroke"] = new("卒中", "Stroke"),
        ["heart_failure"] = new("心力衰竭", "Heart failure"),
        ["copd"] = new("慢阻肺（自报）", "COPD (told)"),
        ["airflow_obstruction"] = new("气流受限", "Airflow obstruction"),
        ["gout"] = new("痛风", "Gout"),
        ["hyperuricaemia"] = new("高尿酸血症", "Hyperuricaemia"),
        ["cvd_death"] = new("九年内心脑血管死亡", "Heart or stroke death in nine years"),
    };

    public static Bilingual Of(string model)
    {
        var parts = model.Split('.');
        var title = Outcomes.GetValueOrDefault(parts[0]) ?? new Bilingual(parts[0], parts[0]);
        return parts is [_, "bloods"]
            ? new($"{title.Zh} · 含化验", $"{title.En} · with laboratory values")
            : new($"{title.Zh} · 问卷与体检", $"{title.En} · questionnaire and examination");
    }
}
