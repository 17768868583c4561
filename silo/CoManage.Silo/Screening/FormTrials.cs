using CoManage.Domain.Kernel;
using CoManage.Domain.Screening;
using CoManage.Domain.Screening.Forms;
using CoManage.Models;

namespace CoManage.Silo.Screening;

/// <summary>What a form that is being edited makes of test answers.</summary>
/// <param name="Problems">What keeps the form from being put in force, as <see cref="FormCheck"/> names it.</param>
/// <param name="Faults">Answers that the form refuses.</param>
/// <param name="Unusual">Fields whose value somebody would have to confirm.</param>
public sealed record FormTrialView(
    IReadOnlyList<string> Problems,
    IReadOnlyList<FieldProblem> Faults,
    IReadOnlyList<string> Unusual,
    IReadOnlyList<TrialResult> Results);

/// <summary>What one instrument says in a trial.</summary>
public sealed record TrialResult(
    string Instrument,
    Bilingual Title,
    double? Score,
    string? ScoreUnit,
    string? Band,
    Bilingual? BandTitle,
    IReadOnlyList<Bilingual> Missing,
    string? Problem,
    RuleView? Rule);

/// <summary>Tries forms, and names the rules that they may lead to.</summary>
public static class FormTrials
{
    public static IReadOnlyList<RuleView> Rules { get; } =
        [.. ScreeningRules.All.Select(rule => AssessmentViews.RuleOf(rule.RuleId, null)).OfType<RuleView>()];

    public static FormTrialView Run(ProgrammeForm form, PersonFacts person, AnswerSheet sheet, DateTimeOffset at)
    {
        var problems = FormCheck.Problems(form);
        // An instrument without its inputs cannot be run at all.
        if (problems.Any(problem => problem.StartsWith("no-source:", StringComparison.Ordinal) || problem.StartsWith("field-twice:", StringComparison.Ordinal)))
        {
            return new(problems, [], [], []);
        }

        var trial = FormTrial.Of(form, person, sheet, at);
        return new(problems, trial.Answers.Problems, trial.Answers.ToConfirm, [.. trial.Said.Select(said => ResultOf(said, form))]);
    }

    private static TrialResult ResultOf(ScreeningEvent.Assessed said, ProgrammeForm form)
    {
        var use = form.Instruments.FirstOrDefault(each => each.Name == said.Instrument);
        return new(
            said.Instrument,
            Instruments.Find(said.Instrument) is { } known ? new(known.TitleZh, known.TitleEn) : AssessmentViews.Alarms,
            said.Score,
            use?.ScoreUnit,
            said.Band,
            said.Band is null ? null : BandTitles.Of(said.Instrument, said.Band),
            [.. (said.Missing ?? []).Select(input => AssessmentViews.LabelOf(input, use, form))],
            said.Problem,
            AssessmentViews.RuleOf(said.Rule?.Id, said.Rule?.Urgency.Code<Urgency>()));
    }
}
