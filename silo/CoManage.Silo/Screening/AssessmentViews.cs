using System.Text.Json;
using CoManage.Domain.Kernel;
using CoManage.Domain.Screening;
using CoManage.Domain.Screening.Forms;
using CoManage.Models;
using CoManage.Models.Referral;
using CoManage.Silo.Reading;

namespace CoManage.Silo.Screening;

/// <summary>From a stored assessment to what is shown, with the words of the form it was answered on.</summary>
internal static class AssessmentViews
{
    private static readonly Dictionary<string, Bilingual> Derived = new(StringComparer.Ordinal)
    {
        [""] = new("综合", "Overall"),
        ["age"] = new("年龄", "Age"),
        ["sex"] = new("性别", "Sex"),
        ["bmi"] = new("体质指数", "BMI"),
        ["pack_years"] = new("吸烟包年", "Pack-years"),
        ["htn"] = new("高血压", "Hypertension"),
        ["obese"] = new("肥胖", "Obesity"),
        ["egfr"] = new("肾小球滤过率", "eGFR"),
    };

    private static readonly Bilingual Unsaid = new("", "");

    public static readonly Bilingual Alarms = new("警示问题", "Alarm questions");

    public static AssessmentView Of(StoredAssessment row, ProgrammeForm? form)
    {
        var detail = JsonSerializer.Deserialize<AssessmentDetail>(row.Detail, KernelJson.Stored);
        var use = form?.Instruments.FirstOrDefault(each => each.Name == row.Instrument);
        var instrument = Instruments.Find(row.Instrument);
        return new(
            Guid.Parse(row.ScreeningId),
            row.Programme,
            form?.Title ?? new Bilingual(row.Programme, row.Programme),
            row.Instrument,
            instrument is null ? Alarms : new Bilingual(instrument.TitleZh, instrument.TitleEn),
            row.Version,
            Shown.At(row.TakenAt),
            row.Score,
            use?.ScoreUnit,
            detail?.Outcomes ?? [],
            row.Band,
            row.Band is null ? null : BandTitles.Of(row.Instrument, row.Band),
            row.Level,
            [.. (detail?.Reasons ?? []).Select(reason => new ReasonView(
                reason.Input, LabelOf(reason.Input, use, form), reason.Answer ?? "", reason.Points, new(reason.Zh, reason.En)))],
            [.. (detail?.Missing ?? []).Select(input => new MissingView(input, LabelOf(input, use, form), FieldOf(input, use, form)?.Ask))],
            [.. Unanswered(row, form)],
            detail?.Problem,
            row.AwaitingSignOff != 0,
            RuleOf(row.RuleId, row.RuleUrgency));
    }

    public static RuleView? RuleOf(string? id, string? urgency) =>
        id is null ? null
        : ScreeningRules.Find(id) is { } rule
            ? new(id, urgency ?? rule.Urgency.Code<Urgency>(), Said(rule.Action), Said(rule.Source), rule.Confirmed == "opened")
            : new(id, urgency ?? "", Unsaid, Unsaid, false);

    private static Bilingual Said(RuleText text) => new(text.Zh, text.En);

    public static Bilingual LabelOf(string input, InstrumentUse? use, ProgrammeForm? form)
    {
        var source = use?.Inputs?.GetValueOrDefault(input);
        return FieldOf(input, use, form)?.Label
            ?? Derived.GetValueOrDefault(source?.Derive ?? input)
            ?? new Bilingual(input, input);
    }

    private static Field? FieldOf(string input, InstrumentUse? use, ProgrammeForm? form) =>
        form?.Field(use?.Inputs?.GetValueOrDefault(input)?.Field ?? input);

    // An instrument knows its own inputs alone: a warning sign that was skipped is no input of any, and yet no all-clear.
    private static IEnumerable<MissingView> Unanswered(StoredAssessment row, ProgrammeForm? form)
    {
        var answers = JsonSerializer.Deserialize<Dictionary<string, string>>(row.Answers, KernelJson.Stored) ?? [];
        return (form?.Fields ?? [])
            .Where(field => (field.Required || (form?.Alarms ?? []).Any(alarm => alarm.Field == field.Code)) && !answers.ContainsKey(field.Code))
            .Select(field => new MissingView(field.Code, field.Label, field.Ask));
    }
}

/// <summary>A row of <c>assessments</c>.</summary>
internal sealed record StoredAssessment
{
    public const string Select = """
        SELECT a.screening_id AS ScreeningId, a.instrument AS Instrument, a.programme AS Programme, a.form_version AS FormVersion,
               a.taken_at AS TakenAt, a.version AS Version, a.score AS Score, a.band AS Band, a.level AS Level,
               a.rule_id AS RuleId, a.rule_urgency AS RuleUrgency, a.awaiting_sign_off AS AwaitingSignOff, a.detail AS Detail,
               s.answers AS Answers
        FROM screenings s JOIN assessments a ON a.screening_id = s.screening_id
        """;

    public string ScreeningId { get; init; } = "";
    public string Instrument { get; init; } = "";
    public string Programme { get; init; } = "";
    public long FormVersion { get; init; }
    public long TakenAt { get; init; }
    public string Version { get; init; } = "";
    public double? Score { get; init; }
    public string? Band { get; init; }
    public string Level { get; init; } = "";
    public string? RuleId { get; init; }
    public string? RuleUrgency { get; init; }
    public long AwaitingSignOff { get; init; }
    public string Detail { get; init; } = "{}";
    public string Answers { get; init; } = "{}";
}
