using System.CommandLine;
using CoManage.Models.Trained;
using CoManage.Training.Tables;

namespace CoManage.Training.Commands;

/// <summary>The verbs, one line each, and how they say what is wrong.</summary>
internal static class CommandLine
{
    private const int Done = 0;
    private const int WrongUsage = 2;

    public static readonly Option<DirectoryInfo> Data = new("--data")
    {
        Description = "Folder of the training data.",
        HelpName = "DIR",
        Required = true,
    };

    public static readonly Option<DirectoryInfo> Artefacts = new("--artefacts")
    {
        Description = "Folder of the models' files.",
        HelpName = "DIR",
        DefaultValueFactory = _ => new DirectoryInfo(Path.Combine("models", "artefacts")),
    };

    public static readonly Option<string?> Model = new("--model")
    {
        Description = "Only this model, for example any_diabetes.exam, or all of an outcome.",
        HelpName = "NAME",
    };

    public static RootCommand Make() => new("Train, judge and describe the models. Run it from the top folder of the project.")
    {
        TrainVerb.Make(), EvaluateVerb.Make(), CardVerb.Make(), RecalibrateVerb.Make(), MessagesVerb.Make(),
    };

    public static Task<int> Run(string[] args) => Make().Parse(args).InvokeAsync();

    /// <summary>Says in one line what is wrong with the files instead of failing with a trace.</summary>
    public static int Guard(Action work)
    {
        try
        {
            work();
            return Done;
        }
        catch (Exception fault) when (fault is DataException or ArtefactException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(fault.Message);
            return WrongUsage;
        }
    }

    /// <summary>Whether a model is meant by <c>--model</c>.</summary>
    public static bool IsMeant(string? wanted, string outcome, string model) => wanted is null || wanted == outcome || wanted == model;
}
