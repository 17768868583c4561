using System.CommandLine;
using System.Globalization;
using CoManage.Models.Trained;
using CoManage.Training.Evaluation;
using CoManage.Training.Outcomes;
using CoManage.Training.Tables;

namespace CoManage.Training.Commands;

/// <summary>
/// <c>recalibrate</c>: fits a model's percentages to what happened to a site's own people. The file goes into the folder
/// <c>recalibrations</c> of the service's data; it is the only way by which a percentage is ever shown.
/// </summary>
internal static class RecalibrateVerb
{
    // Collins 2016, Stat Med 35:214-226: fewer than 100 of either say too little about calibration.
    private const int FewestOfEach = 100;

    private static readonly Option<FileInfo> Local = new("--local")
    {
        Description = "CSV file of the site's own people: the documented columns and the outcome.",
        HelpName = "FILE",
        Required = true,
    };

    private static readonly Option<string> Model = new("--model") { Description = "For example incident_diabetes.bloods.", Required = true };

    private static readonly Option<string> Population = new("--population")
    {
        Description = "The people it holds for, as they will be named beside every percentage.",
        HelpName = "TEXT",
        Required = true,
    };

    private static readonly Option<string?> Outcome = new("--outcome")
    {
        Description = "Column with 1 where the outcome happened and 0 where not, if it is not the documented one.",
        HelpName = "COLUMN",
    };

    private static readonly Option<bool> Steps = new("--steps") { Description = "Rising steps instead of intercept and slope." };

    private static readonly Option<DirectoryInfo> Out = new("--out")
    {
        Description = "Folder to write to.",
        HelpName = "DIR",
        DefaultValueFactory = _ => new DirectoryInfo(Path.Combine("data", "recalibrations")),
    };

    public static Command Make()
    {
        var recalibrate = new Command("recalibrate", "Fit a model's percentages to a site's own outcomes.")
        {
            Local, Model, Population, Outcome, Steps, Out, CommandLine.Artefacts,
        };
        recalibrate.SetAction(given => CommandLine.Guard(() => Recalibrate(given)));
        return recalibrate;
    }

    private static void Recalibrate(ParseResult given)
    {
        var model = ArtefactFolder.Read(given.GetRequiredValue(CommandLine.Artefacts), given.GetRequiredValue(Model)) is [var one]
            ? one
            : throw new DataException("Name one model with its input set, for example incident_diabetes.bloods.");
        var outcome = EvaluateVerb.Outcome(model);
        if (given.GetValue(Outcome) is { } column)
        {
            outcome = outcome with { Needs = [column], Label = OutcomeLabels.Column(column) };
        }

        var table = TableFile.Read(given.GetRequiredValue(Local).FullName);
        if (outcome.Needs.FirstOrDefault(needed => !table.Has(needed)) is { } lacking)
        {
            throw new DataException($"{table.Name}: there is no column {lacking}.");
        }

        var judged = FrozenScores.Of(model, outcome.Cohort(table));
        var fitted = Fit(model, judged, given.GetRequiredValue(Population), given.GetValue(Steps));
        var folder = given.GetRequiredValue(Out);
        folder.Create();
        var path = Path.Combine(folder.FullName, $"{model.Name}.json");
        File.WriteAllText(path, fitted.Write());
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{model.Name} {model.Version}: {fitted.People:N0} people, {fitted.Events:N0} events; expected before {judged.Scores.Sum(TrainedModel.Probability):F0}, after {judged.Scores.Sum(fitted.Chance):F0}. Written to {path}."));
    }

    internal static Recalibration Fit(TrainedModel model, Judged judged, string population, bool steps)
    {
        int events = (int)judged.Cohort.Happened.Sum(), others = judged.Scores.Length - events;
        if (events < FewestOfEach || others < FewestOfEach)
        {
            throw new DataException($"{events} people with the outcome and {others} without: at least {FewestOfEach} of each are needed.");
        }

        var line = CalibrationFit.Of(judged.Scores, judged.Cohort.Happened);
        var (at, chances) = steps ? RisingSteps.Of(judged.Scores, judged.Cohort.Happened) : ([], []);
        return line.Slope > 0
            ? new(model.Name, model.Version, population, judged.Scores.Length, events, line.Intercept, line.Slope, at, chances, "")
            : throw new DataException("Among these people the model does not rank better than chance; a percentage would mislead.");
    }
}
