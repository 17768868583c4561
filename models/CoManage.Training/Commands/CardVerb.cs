using System.CommandLine;
using CoManage.Training.Cards;
using CoManage.Training.Evaluation;
using CoManage.Training.Tables;

namespace CoManage.Training.Commands;

/// <summary><c>card</c>: writes a card per model in both languages, with its pictures, from its file and its figures.</summary>
internal static class CardVerb
{
    private static readonly Option<DirectoryInfo> Figures = new("--figures")
    {
        Description = "Folder of the figures that evaluate wrote.",
        HelpName = "DIR",
        DefaultValueFactory = _ => new DirectoryInfo(Path.Combine("models", "figures")),
    };

    private static readonly Option<DirectoryInfo> Out = new("--out")
    {
        Description = "Folder of the cards.",
        HelpName = "DIR",
        DefaultValueFactory = _ => new DirectoryInfo(Path.Combine("models", "cards")),
    };

    public static Command Make()
    {
        var card = new Command("card", "Write the model cards.") { Figures, Out, CommandLine.Artefacts, CommandLine.Model };
        card.SetAction(given => CommandLine.Guard(() => Write(given)));
        return card;
    }

    private static void Write(ParseResult given)
    {
        var target = given.GetRequiredValue(Out);
        target.Create();
        var all = new List<Figures>();
        foreach (var model in ArtefactFolder.Read(given.GetRequiredValue(CommandLine.Artefacts), given.GetValue(CommandLine.Model)))
        {
            var source = Path.Combine(given.GetRequiredValue(Figures).FullName, $"{model.Name}.json");
            var figures = File.Exists(source) ? FiguresFile.Read(File.ReadAllText(source)) : throw new DataException($"There is no {source}; run evaluate first.");
            if (figures.Version != model.Version)
            {
                throw new DataException($"{source} holds figures of {figures.Version}, not {model.Version}; run evaluate again.");
            }

            var outcome = EvaluateVerb.Outcome(model);
            Put($"{model.Name}.zh.md", CardPage.Write(model.Artefact, outcome, figures, chinese: true));
            Put($"{model.Name}.en.md", CardPage.Write(model.Artefact, outcome, figures, chinese: false));
            Put($"{model.Name}-calibration.svg", Charts.Calibration(figures));
            Put($"{model.Name}-benefit.svg", Charts.Benefit(figures));
            Put($"{model.Name}-scores.svg", Charts.Scores(figures));
            all.Add(figures);
        }

        Put("README.md", CardIndex.Write(all));
        Console.WriteLine($"{all.Count} cards in {target.FullName}.");

        void Put(string name, string text) => File.WriteAllText(Path.Combine(target.FullName, name), text);
    }
}
