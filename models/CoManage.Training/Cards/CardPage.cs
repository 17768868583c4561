using System.Globalization;
using System.Text;
using CoManage.Models.Trained;
using CoManage.Training.Evaluation;
using CoManage.Training.Outcomes;

namespace CoManage.Training.Cards;

/// <summary>A model card in one language, as Markdown.</summary>
internal sealed class CardPage(ModelArtefact model, OutcomeSpec outcome, Figures figures, bool chinese)
{
    private readonly StringBuilder page = new();

    public static string Write(ModelArtefact model, OutcomeSpec outcome, Figures figures, bool chinese) =>
        new CardPage(model, outcome, figures, chinese).Write();

    private string Write()
    {
        Line(T($"# {outcome.Zh} · {Set}", $"# {Capital(outcome.En)} · {Set}"));
        Line($"`{model.Name}` · {T("版本", "version")} `{model.Version}` · {T("English", "中文")}: [{model.Name}.{T("en", "zh")}.md]({model.Name}.{T("en", "zh")}.md)");
        Purpose();
        People();
        MainFigures();
        CardTables.Comparisons(figures, chinese).ForEach(Row);
        Line("");
        if (PublishedScores.AreMissingFor(outcome.Name))
        {
            Line(T("所依据的临床参考资料中没有带公式的已发表量表可用于此结局，因此只与年龄和性别比较。",
                "The clinical reference holds no published score with its formula for this outcome, so only age and sex are compared."));
        }

        CardTables.Referrals(figures, chinese).ForEach(Row);
        Section("图", "Pictures");
        foreach (var chart in (string[])["calibration", "benefit", "scores"])
        {
            Line($"![{chart}]({model.Name}-{chart}.svg)");
        }

        Section("公平与稳定", "Fairness and stability");
        CardTables.Parts(figures, chinese).ForEach(Row);
        Inputs();
        Limits();
        return page.ToString();
    }

    private string Set => model.InputSet == InputSets.Exam ? T("问卷与体检", "questionnaire and examination") : T("加化验", "with laboratory values");

    private string Chosen => outcome.Source switch
    {
        Source.Survey => " 2013-14 周期的对数损失",
        Source.ChineseSites => "逐一留出站点的对数损失",
        _ => "逐一留出周期的对数损失",
    };

    private bool IsForward => outcome.Source is Source.Mortality or Source.ChineseSites;

    private void Purpose()
    {
        Section("用途", "Purpose");
        Line(IsForward
            ? T($"把受筛查者按将来{outcome.Zh}的可能性排序，供全科医生决定先看谁。", $"Ranks screened people by how likely {outcome.En} is later on, so that a GP can decide whom to see first.")
            : T($"识别当天已有{outcome.Zh}的可能，按可能性排序，供全科医生决定先查谁；不预测将来。",
                $"Recognises {outcome.En} that is present on the day and ranks people by it, so that a GP can decide whom to test first. It does not predict."));
        Line(T("得分只是建议，由署名的临床医生决定。已发表的量表默认决定分诊；本模型只能在同一紧急程度内提前或补充“值得一看”的人。",
            "The score advises; a named clinician decides. By default the published instrument decides triage; this model may only put people first within their urgency or add people worth a look."));
    }

    private void People()
    {
        Section("人群与数据", "People and data");
        Line(T($"训练：{TrainingTexts.InChinese(model.Training.Data)}；{model.Training.People:N0} 人，{model.Training.Events:N0} 例；{outcome.AgeFrom} 岁起。",
            $"Trained on {model.Training.Data}: {model.Training.Population}; {model.Training.People:N0} people, {model.Training.Events:N0} with the outcome."));
        Line(T($"判断：{TrainingTexts.InChinese(figures.People)}；{figures.Count:N0} 人，{figures.Events:N0} 例。", $"Judged on {figures.People}: {figures.Count:N0} people, {figures.Events:N0} with the outcome."));
        Line(T($"岭强度 {N(model.Training.Ridge)}，按{Chosen}选定。未使用种族、教育、收入和出生地。", $"Ridge {N(model.Training.Ridge)}, chosen by {model.Training.Chosen}. No race, education, income or place of birth."));
        foreach (var note in figures.Notes)
        {
            Line(T(TrainingTexts.InChinese(note), note));
        }
    }

    private void MainFigures()
    {
        Section("数字", "Figures");
        Row(T("| 指标 | 值（95 % 区间） |", "| figure | value (95 % interval) |"));
        Row("|---|---|");
        Row($"| AUROC | {CardTables.Of(figures.Auroc)} |");
        Row($"| AUROC, {T("45 岁起", "age from 45")} | {(figures.AurocFrom45 is { } older ? CardTables.Of(older) : "-")} |");
        Row($"| AUPRC | {N(figures.Auprc)} ({T("患病比例", "share of cases")} {N((double)figures.Events / figures.Count)}) |");
        Row($"| Brier | {N(figures.Brier)} |");
        Row($"| {T("校准截距 / 斜率", "calibration intercept / slope")} | {N(figures.CalibrationIntercept)} / {N(figures.CalibrationSlope)} |");
        Row($"| {T("观察 / 预期", "observed / expected")} | {N(figures.ObservedToExpected)} |");
        Row($"| {T("特异度 90 % 时的灵敏度", "sensitivity at 90 % specificity")} | {N(figures.SensitivityAt90Specificity)} |");
        Line("");
    }

    private void Inputs()
    {
        Section("输入", "Inputs");
        Line(T("缺失的答案各有自己的拟合效应，从不当作正常值；年龄和性别必填。", "A missing answer has a fitted effect of its own and never counts as normal; age and sex are required."));
        Row(T("| 输入 | 单位 | 训练范围 | 训练中缺失 |", "| input | unit | range in training | missing in training |"));
        Row("|---|---|---|---|");
        foreach (var curve in model.Inputs)
        {
            var input = TrainedInputs.Find(curve.Name);
            Row($"| {T(input.Zh, input.En)} (`{input.Name}`) | {input.Unit} | {(input.Kind == TrainedInputKind.Number ? $"{N(curve.Low)} – {N(curve.High)}" : "-")} | {curve.MissingShare.ToString("P0", CultureInfo.InvariantCulture)} |");
        }

        Line("");
        if (model.Rising.Where(name => model.Inputs.Any(input => input.Name == name)).Select(TrainedInputs.Find).ToList() is { Count: > 0 } rising)
        {
            Line(T($"只升不降：{string.Join("、", rising.Select(input => input.Zh))}。", $"More never lowers the score: {string.Join(", ", rising.Select(input => input.En))}."));
        }
    }

    private void Limits()
    {
        Section("不得用于", "Not to be used for");
        Line(T("- 向任何人显示百分比，除非已用本地结局重新校准（`recalibrate`）；否则只显示等级和名次。", "- Showing anybody a percentage, unless it was recalibrated on local outcomes (`recalibrate`); otherwise only band and rank."));
        Line(T("- 排除疾病、代替检查、开药或拒绝转诊。", "- Ruling a disease out, replacing a test, prescribing, or refusing a referral."));
        Line(T($"- {outcome.AgeFrom} 岁以下、孕妇，或与训练人群差别很大的人群。", $"- People under {outcome.AgeFrom}, pregnant women, or people very unlike those of training."));
        Line(outcome.Source == Source.ChineseSites
            ? T("- 数据为体检客户、单次插补且插补模型含结局，无腰围；数字可能偏高。", "- The data are check-up clients, imputed once with the outcome in the imputation model, without waist: the figures may flatter.")
            : T("- 美国人群的绝对风险不适用于中国人群；排序可以。", "- Absolute risk of US people does not hold for Chinese people; ranking travels better."));
        Section("数据与许可", "Data and licence");
        Line(outcome.Source == Source.ChineseSites
            ? T("Chen 等，BMJ Open 2018;8:e021768，Dryad doi:10.5061/dryad.ft8750v，据二手来源为 CC0。模型系数：MIT。", "Chen et al., BMJ Open 2018;8:e021768, Dryad doi:10.5061/dryad.ft8750v, CC0 according to secondary sources. Coefficients: MIT.")
            : T("NHANES 与关联死亡数据，美国 CDC/NCHS，公有领域；只作统计用途。模型系数：MIT。", "NHANES and linked mortality, US CDC/NCHS, public domain; statistical use only. Coefficients: MIT."));
    }

    private void Section(string zh, string en) => Line($"## {T(zh, en)}");

    private void Line(string text) => page.Append(text).Append("\n\n");

    private void Row(string text) => page.Append(text).Append('\n');

    private string T(FormattableString zh, FormattableString en) => (chinese ? zh : en).ToString(CultureInfo.InvariantCulture);

    private string T(string zh, string en) => chinese ? zh : en;

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string N(double value) => CardTables.N(value);
}
