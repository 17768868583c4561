using System.CommandLine;
using CoManage.Api.Commands;
using CoManage.Api.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoManage.Api.Assistant.Rubric;

/// <summary><c>rubric</c>: how well a model does the assistant's tasks, on invented cases. Needs no database.</summary>
internal static class RubricVerb
{
    private const int MostTries = 20;

    private static readonly Option<string?> Endpoint = new("--endpoint") { Description = "An OpenAI-compatible endpoint, instead of Assistant:Endpoint.", HelpName = "URL" };

    private static readonly Option<string?> Model = new("--model") { Description = "The model, instead of Assistant:Model.", HelpName = "NAME" };

    private static readonly Option<FileInfo?> Cases = new("--cases") { Description = "Cases of your own, instead of those in this build.", HelpName = "FILE" };

    private static readonly Option<string?> Only = new("--only") { Description = "Cases whose id begins so.", HelpName = "TEXT" };

    private static readonly Option<int> Tries = new("--k") { Description = "How often each case is asked; the worst counts beside the mean (default: 3).", DefaultValueFactory = _ => 3 };

    private static readonly Option<bool> Judge = new("--judge") { Description = "Let the same endpoint judge what no plain check can tell." };

    public static Command Make()
    {
        var rubric = new Command("rubric", "Ask a model for drafts and summaries of invented cases and judge them by weighted criteria.")
        {
            Endpoint, Model, Cases, Only, Tries, Judge,
        };
        rubric.SetAction((given, ct) => Verb.Guard(given, () => Run(given, ct)));
        return rubric;
    }

    private static async Task<int> Run(ParseResult given, CancellationToken ct)
    {
        var tries = given.GetValue(Tries) is >= 1 and <= MostTries and var k ? k : throw new SettingsException($"--k is a number from 1 to {MostTries}.");
        var settings = AssistantSettings.Read(Configured(given)) ?? throw new SettingsException("Name a model: --endpoint and --model, or Assistant:Endpoint and Assistant:Model.");
        using var line = new AssistantLine(settings, new OpenAiChat(settings), TimeProvider.System, NullLogger<AssistantLine>.Instance);
        var runner = new TaskRunner(line);
        var run = new RubricRun(runner, given.GetValue(Judge) ? new RubricJudge(runner) : null);
        var cases = RubricSuite.Load(given.GetValue(Cases)).Where(each => each.Id.StartsWith(given.GetValue(Only) ?? "", StringComparison.Ordinal)).ToList();
        if (cases.Count == 0)
        {
            throw new SettingsException("No case has an id that begins so.");
        }

        var scores = new List<CaseScore>(cases.Count);
        foreach (var each in cases)
        {
            scores.Add(await run.Score(each, tries, ct));
        }

        await Verb.Say(given, RubricTable.Of(scores, tries), new
        {
            model = settings.Model,
            tries,
            mean = scores.Average(each => each.Mean),
            worst = scores.Average(each => each.Worst),
            tokens = scores.Sum(each => each.Usage.InputTokens + each.Usage.OutputTokens),
            cases = scores.Select(each => new { id = each.Case.Id, task = each.Case.Task, mean = each.Mean, worst = each.Worst, silent = each.Silent, missed = each.Missed }),
        });
        return scores.Any(each => each.Silent.Count > 0) ? Verb.Partly : Verb.Done;
    }

    private static IConfigurationRoot Configured(ParseResult given) => new ConfigurationBuilder()
        .AddConfiguration(Verb.Settings(given).Configuration)
        .AddInMemoryCollection(new Dictionary<string, string?> { ["Assistant:Endpoint"] = given.GetValue(Endpoint), ["Assistant:Model"] = given.GetValue(Model) }
            .Where(each => each.Value is not null))
        .Build();
}
