using System.CommandLine;
using System.Globalization;
using CoManage.Models.Trained;
using CoManage.Training.Evaluation;
using CoManage.Training.Learning;
using CoManage.Training.Outcomes;
using CoManage.Training.Tables;

namespace CoManage.Training.Commands;

/// <summary>
/// <c>evaluate</c>: with <c>--data</c>, on the people that training kept apart; with <c>--in</c>, the shipped models on
/// any file with the documented columns.
/// </summary>
internal static class EvaluateVerb
{
    private static readonly Option<DirectoryInfo?> Data = new("--data") { Description = "Folder of the training data.", HelpName = "DIR" };

    private static readonly Option<FileInfo?> In = new("--in") { Description = "CSV file with the documented columns instead.", HelpName = "FILE" };

    private static readonly Option<FileInfo[]> Join = new("--join")
    {
        Description = "Further CSV files with columns of the same people, by seqn (deaths, spirometry).",
        HelpName = "FILE",
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<FileInfo?> Out = new("--out") { Description = "Where the figures of --in go, as JSON.", HelpName = "FILE" };

    private static readonly Option<FileInfo?> Scores = new("--scores") { Description = "Where a score per row and model goes, as CSV.", HelpName = "FILE" };

    private static readonly Option<string[]> Against = new Option<string[]>("--against")
    {
        Description = "Further learners to train on the same folds and compare with.",
        HelpName = "NAME",
        AllowMultipleArgumentsPerToken = true,
    }.AcceptOnlyFromAmong([.. Challengers.All.Keys]);

    private static readonly Option<DirectoryInfo> Figures = new("--figures")
    {
        Description = "Folder of the figures that cards are made from.",
        HelpName = "DIR",
        DefaultValueFactory = _ => new DirectoryInfo(Path.Combine("models", "figures")),
    };

    public static Command Make()
    {
        var evaluate = new Command("evaluate", "Judge the models on people that the fit has not seen.")
        {
            Data, In, Join, Out, Scores, Against, Figures, CommandLine.Artefacts, CommandLine.Model,
        };
        evaluate.SetAction(given => CommandLine.Guard(() => Evaluate(given)));
        return evaluate;
    }

    private static void Evaluate(ParseResult given)
    {
        var models = ArtefactFolder.Read(given.GetRequiredValue(CommandLine.Artefacts), given.GetValue(CommandLine.Model));
        if (given.GetValue(In) is { } file)
        {
            EvaluateFile(given, models, file);
        }
        else if (given.GetValue(Data) is { } folder)
        {
            EvaluateOwn(models, new DataFolder(folder), given.GetValue(Against) ?? [], given.GetRequiredValue(Figures));
        }
        else
        {
            throw new DataException("Say which people: --data DIR or --in FILE.");
        }
    }

    private static void EvaluateOwn(IReadOnlyList<TrainedModel> models, DataFolder data, string[] against, DirectoryInfo target)
    {
        target.Create();
        var progress = new ProgressLine(models.Count);
        Console.WriteLine(FigureLine.Heading);
        foreach (var model in models)
        {
            var outcome = Outcome(model);
            var figures = OwnEvaluation.Of(model, outcome, data, [.. against.Select(name => Challengers.All[name](outcome))]);
            File.WriteAllText(Path.Combine(target.FullName, $"{model.Name}.json"), FiguresFile.Write(figures));
            progress.Step(model.Name);
            Console.WriteLine(FigureLine.Of(figures));
        }
    }

    private static void EvaluateFile(ParseResult given, IReadOnlyList<TrainedModel> models, FileInfo file)
    {
        var table = TableFile.Read(file.FullName);
        foreach (var further in given.GetValue(Join) ?? [])
        {
            table = table.Join(TableFile.Read(further.FullName), "seqn");
        }

        using var scores = given.GetValue(Scores)?.CreateText();
        var all = FileEvaluation.Of(models, table, scores, Console.WriteLine);
        if (given.GetValue(Out) is { } target)
        {
            File.WriteAllText(target.FullName, FiguresFile.Write(all));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{table.Rows:N0} people in {file.Name}; {all.Count} models judged."));
    }

    public static OutcomeSpec Outcome(TrainedModel model) =>
        OutcomeCatalogue.Find(model.Artefact.Outcome) ?? throw new DataException($"There is no outcome {model.Artefact.Outcome}.");
}
