using System.Globalization;
using CoManage.Models.Trained;
using CoManage.Training.Outcomes;
using CoManage.Training.Tables;

namespace CoManage.Training.Evaluation;

/// <summary>The shipped models on a file that training never saw. Columns may lack, values may be missing; what lacks is said.</summary>
internal static class FileEvaluation
{
    private static readonly string[] RowIds = ["seqn", "row", "id"];

    public static IReadOnlyList<Figures> Of(IReadOnlyList<TrainedModel> models, Table table, TextWriter? scores, Action<string> say)
    {
        foreach (var needed in (string[])["age", "male"])
        {
            if (!table.Has(needed))
            {
                throw new DataException($"{table.Name}: there is no column {needed}, and no model can do without it.");
            }
        }

        scores?.WriteLine("row,model,version,score,probability,rank,band");
        say(FigureLine.Heading);
        return [.. models.Select(model => One(model, table, scores, say)).OfType<Figures>()];
    }

    private static Figures? One(TrainedModel model, Table table, TextWriter? scores, Action<string> say)
    {
        var outcome = OutcomeCatalogue.Find(model.Artefact.Outcome);
        if (outcome is null || outcome.Needs.Any(column => !table.Has(column)))
        {
            say($"{model.Name}: not judged, the file has no {string.Join(", ", outcome?.Needs.Where(column => !table.Has(column)) ?? [])}.");
            return null;
        }

        var absent = model.Inputs.Where(input => !table.Has(input.Name)).Select(input => input.Name).ToList();
        if (absent.Count > 0)
        {
            say($"{model.Name}: no column for {string.Join(", ", absent)}; counted as missing.");
        }

        if (scores is not null)
        {
            Write(model, table, scores);
        }

        var people = outcome.Cohort(table);
        if (people.Happened.Distinct().Count() < 2)
        {
            say($"{model.Name}: not judged, {people.Happened.Length} people of its ages with a known outcome, all of one kind.");
            return null;
        }

        var figures = Evaluator.Of(
            model.Artefact, table.Name, FrozenScores.Of(model, people),
            absent.Count == 0 ? [] : [$"No column for {string.Join(", ", absent)}: counted as missing."]);
        say(FigureLine.Of(figures));
        return figures;
    }

    private static void Write(TrainedModel model, Table table, TextWriter target)
    {
        var id = RowIds.FirstOrDefault(table.Has);
        double[] ids = table.Numbers(id ?? "row"), age = table.Numbers("age"), male = table.Numbers("male");
        var scores = FrozenScores.Of(model, table);
        for (var row = 0; row < scores.Length; row++)
        {
            var score = scores[row];
            target.WriteLine(double.IsNaN(score)
                ? string.Create(CultureInfo.InvariantCulture, $"{Id(row)},{model.Name},{model.Version},,,,")
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Id(row)},{model.Name},{model.Version},{score:R},{TrainedModel.Probability(score):R},{model.Standing.Rank(score, male[row] == 1, age[row])},{model.Standing.Band(score)}"));
        }

        double Id(int row) => id is null ? row : ids[row];
    }
}

/// <summary>The main figures of a model in one line of the terminal.</summary>
internal static class FigureLine
{
    public static string Heading { get; } =
        $"{"model",-28} {"people",8} {"events",7}  AUROC (95 %)          >=45   AUPRC  slope  int.   sens90  age+sex  published";

    public static string Of(Figures figures)
    {
        var simple = figures.Comparisons.FirstOrDefault(each => each.Name == "age_sex");
        var published = figures.Comparisons.Where(each => each.Name != "age_sex")
            .Select(each => string.Create(CultureInfo.InvariantCulture, $"{each.Name} {each.Auroc.Value:F3} ({each.Gain.Value:+0.000;-0.000})"));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{figures.Model,-28} {figures.Count,8} {figures.Events,7}  {figures.Auroc.Value:F3} ({figures.Auroc.Low:F3}-{figures.Auroc.High:F3})  {figures.AurocFrom45?.Value:F3}  {figures.Auprc:F3}  {figures.CalibrationSlope:F2}  {figures.CalibrationIntercept,5:F2}  {figures.SensitivityAt90Specificity:F3}   {simple?.Auroc.Value:F3}    {string.Join(", ", published)}");
    }
}
