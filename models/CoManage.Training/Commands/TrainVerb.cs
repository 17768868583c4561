using System.CommandLine;
using System.Globalization;
using CoManage.Models.Trained;
using CoManage.Training.Learning;
using CoManage.Training.Outcomes;
using CoManage.Training.Tables;

namespace CoManage.Training.Commands;

/// <summary><c>train</c>: fits every model and writes its sealed file; the same bits every time on one machine.</summary>
internal static class TrainVerb
{
    private static readonly Option<int> Threads = new("--threads")
    {
        Description = "Models fitted at the same time; the numbers do not depend on it.",
        DefaultValueFactory = _ => Math.Min(2, Environment.ProcessorCount),
    };

    public static Command Make()
    {
        var train = new Command("train", "Fit the models and write their files.")
        {
            CommandLine.Data, CommandLine.Artefacts, CommandLine.Model, Threads,
        };
        train.SetAction(given => CommandLine.Guard(() => Train(given)));
        return train;
    }

    private static void Train(ParseResult given)
    {
        var wanted = given.GetValue(CommandLine.Model);
        var folder = given.GetRequiredValue(CommandLine.Artefacts);
        var work = OutcomeCatalogue.All.SelectMany(outcome => InputSets.All, (outcome, set) => (outcome, set))
            .Where(each => CommandLine.IsMeant(wanted, each.outcome.Name, $"{each.outcome.Name}.{each.set}")).ToList();
        if (work.Count == 0)
        {
            throw new DataException($"There is no model {wanted}.");
        }

        var data = new DataFolder(given.GetRequiredValue(CommandLine.Data));
        foreach (var source in work.Select(each => each.outcome.Source).Distinct())
        {
            data.Training(source);
        }

        _ = data.Validation;
        var progress = new ProgressLine(work.Count);
        var trainer = new ModelTrainer(data);
        Parallel.ForEach(work, new ParallelOptions { MaxDegreeOfParallelism = given.GetValue(Threads) }, each =>
        {
            var model = trainer.Train(each.outcome, each.set);
            ArtefactFolder.Write(folder, model);
            progress.Step(model.Name);
            Say(model);
        });
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{work.Count} models in {progress.Elapsed.TotalSeconds:F0} s on {given.GetValue(Threads)} threads."));
    }

    private static void Say(ModelArtefact model) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{model.Name,-28} {model.Version,-11} {model.Training.People,7:N0} people {model.Training.Events,6:N0} events, {model.Inputs.Count,2} inputs, ridge {model.Training.Ridge:0.#}"));
}
