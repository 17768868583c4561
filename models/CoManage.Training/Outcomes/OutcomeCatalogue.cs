namespace CoManage.Training.Outcomes;

/// <summary>
/// The outcomes and what may be asked for each. Never the test that defines the outcome, never what a doctor has already
/// said of the same disease, and never race, education, income or place of birth.
/// </summary>
internal static class OutcomeCatalogue
{
    private static readonly string[] Person = ["age", "male"];

    private static readonly string[] Habits =
        ["smoke_status", "pack_years", "drinks_week", "leisure_active", "gen_health", "fh_diabetes", "fh_early_heart"];

    private static readonly string[] History =
        ["told_htn", "told_highchol", "bp_meds", "chol_meds", "told_diabetes", "dm_meds", "told_asthma", "told_arthritis", "told_cancer", "sob_stairs", "chest_pain_ever"];

    private static readonly string[] HeartHistory = ["told_chd", "told_mi", "told_angina", "told_hf", "told_stroke"];

    private static readonly string[] Body = ["height_cm", "bmi", "waist_cm", "sbp", "dbp", "pulse"];

    private static readonly string[] Lipids = ["tc_mmol", "hdl_mmol", "tg_mmol"];

    private static readonly string[] Kidney = ["egfr_2021", "creat_umol", "acr_mgg", "bun_mmol"];

    private static readonly string[] Liver = ["alt_ul", "ast_ul", "ggt_ul", "albumin_gl", "tbil_umol"];

    private static readonly string[] BloodCount = ["platelets", "hgb_gl", "wbc", "rdw", "mcv"];

    private static readonly string[] AllBloods = [.. Lipids, "hba1c", .. Kidney, "uric_acid_umol", .. Liver, .. BloodCount];

    private static readonly string[] Questions = [.. Person, .. Habits, .. History];

    // Two cycles with spirometry carry few inputs. Cross-validated inside either cycle alone, this list (and of all bloods
    // the white cells) lost less than all questions and all bloods, so that the other cycle still judges the choice.
    private static readonly string[] Airways =
        [.. Person, "smoke_status", "pack_years", "gen_health", "told_asthma", "sob_stairs", "cough_3mo", "phlegm_3mo", "wheeze_12mo", "height_cm", "bmi"];

    public static IReadOnlyList<OutcomeSpec> All { get; } =
    [
        Survey("undiagnosed_diabetes", "未诊断糖尿病", "undiagnosed diabetes", "y_diabetes_undx",
            [.. Questions.Except(["told_diabetes", "dm_meds"]), "told_prediabetes", .. Body], [.. AllBloods.Except(["hba1c"])]) with { Rising = ["waist_cm"] },
        Survey("any_diabetes", "糖尿病（含已诊断）", "any diabetes", "y_diabetes_any",
            [.. Questions.Except(["told_diabetes", "dm_meds"]), .. Body], [.. AllBloods.Except(["hba1c"])]) with { WithProducts = true, Rising = ["waist_cm"] },
        Survey("ckd", "慢性肾脏病", "chronic kidney disease", "y_ckd",
            [.. Questions, .. HeartHistory, .. Body], [.. AllBloods.Except(["egfr_2021", "creat_umol", "acr_mgg"])]) with { Rising = ["age"] },
        Survey("chd", "冠心病", "coronary heart disease", "y_chd", [.. Questions, .. Body], AllBloods) with { Rising = ["age"] },
        Survey("stroke", "卒中", "stroke", "y_stroke",
            [.. Questions, .. HeartHistory.Except(["told_stroke"]), .. Body], AllBloods) with { Rising = ["age"] },
        Survey("heart_failure", "心力衰竭", "heart failure", "y_hf", [.. Questions, .. Body], AllBloods) with { Rising = ["age"] },
        Survey("copd", "慢阻肺（自报）", "COPD (told)", "y_copd_self", [.. Questions, .. Body], AllBloods) with { Rising = ["pack_years"] },
        new("airflow_obstruction", "气流受限", "airflow obstruction", Source.Spirometry, 40, 79, ["fev1_ml", "fvc_ml", "q_fev1", "q_fvc"],
            OutcomeLabels.AirflowObstruction, Airways, ["wbc"]) { Rising = ["age", "pack_years"] },
        Survey("gout", "痛风", "gout", "y_gout", [.. Questions, .. Body], AllBloods) with { Rising = ["uric_acid_umol"] },
        Survey("hyperuricaemia", "高尿酸血症", "hyperuricaemia", "y_hyperuricaemia",
            [.. Questions, "told_gout", .. Body], [.. AllBloods.Except(["uric_acid_umol"])]) with { Rising = ["bmi"] },
        new("cvd_death", "九年内心脑血管死亡", "death from heart disease or stroke in nine years", Source.Mortality, 40, 120,
            ["mortstat", "ucod_leading", "permth_int"], OutcomeLabels.CardiovascularDeath, [.. Questions, .. HeartHistory, .. Body], AllBloods) { Rising = ["age", "pack_years"] },
        new("incident_diabetes", "新发糖尿病（中国成人）", "new diabetes in Chinese adults", Source.ChineseSites, 20, 120, ["y_diabetes_incident"],
            OutcomeLabels.Column("y_diabetes_incident"),
            ["age", "male", "height_cm", "bmi", "sbp", "dbp", "fh_diabetes"],
            ["fpg_mmol", "tc_mmol", "tg_mmol", "alt_ul", "bun_mmol", "creat_umol"]) { Rising = ["age", "bmi", "fpg_mmol"] },
    ];

    public static OutcomeSpec? Find(string name) => All.FirstOrDefault(outcome => outcome.Name == name);

    private static OutcomeSpec Survey(string name, string zh, string en, string column, string[] exam, string[] bloods) =>
        new(name, zh, en, Source.Survey, 20, 120, [column], OutcomeLabels.Column(column), exam, bloods);
}
