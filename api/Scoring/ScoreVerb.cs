using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using CoManage.Api.Commands;
using CoManage.Api.Hosting;
using CoManage.Api.Imports;
using CoManage.Models;
using CoManage.Models.Trained;
using CoManage.Silo.RiskModels;

namespace CoManage.Api.Scoring;

/// <summary><c>score</c>: one instrument or trained model over a CSV file. Needs no database.</summary>
internal static class ScoreVerb
{
    private static readonly Option<string?> Name = new("--instrument")
    {
        Description = $"A published instrument, one of: {string.Join(", ", Instruments.All.Keys.Order(StringComparer.Ordinal))}.",
    };

    private static readonly Option<string?> Model = new("--model")
    {
        Description = $"Or a trained model, one of: {string.Join(", ", TrainedModels.All.Keys.Order(StringComparer.Ordinal))}.",
    };

    private static readonly Option<FileInfo> In = new("--in")
    {
        Description = "CSV file whose columns are named as the instrument's inputs; other columns pass through.",
        Required = true,
    };

    private static readonly Option<FileInfo> Out = new("--out") { Description = "CSV file to write.", Required = true };

    public static Command Make()
    {
        var score = new Command("score", "Score a CSV file with one published instrument or one trained model.") { Name, Model, In, Out };
        score.SetAction((given, _) => Verb.Guard(given, () => Score(given)));
        return score;
    }

    private static async Task<int> Score(ParseResult given)
    {
        var input = given.GetRequiredValue(In);
        if (!input.Exists)
        {
            throw new SettingsException($"There is no file '{input}'.");
        }

        try
        {
            return (given.GetValue(Name), given.GetValue(Model)) switch
            {
                ({ } name, null) => await ScoreInstrument(given, name, input),
                (null, { } name) => await ScoreModel(given, name, input),
                _ => throw new SettingsException("Say either --instrument or --model."),
            };
        }
        catch (ArtefactException altered)
        {
            throw new SettingsException(altered.Message);
        }
        catch (UnreadableFileException unreadable)
        {
            throw new SettingsException(unreadable.En);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"The files cannot be used: {fault.Message}");
        }
    }

    private static async Task<int> ScoreInstrument(ParseResult given, string name, FileInfo input)
    {
        var instrument = Instruments.Find(name) ?? throw new SettingsException($"There is no instrument '{name}'; see score --help.");
        ScoreFile.Counts counts;
        await using (var source = input.OpenRead())
        {
            await using var target = given.GetRequiredValue(Out).CreateText();
            counts = ScoreFile.Run(instrument, source, target);
        }

        await Verb.Say(
            given,
            string.Create(CultureInfo.InvariantCulture, $"{counts.Rows:N0} rows: {counts.Scored:N0} scored, {counts.Incomplete:N0} with inputs missing, {counts.Failed:N0} with an error ({instrument.Name} {instrument.Version})."),
            new { instrument = instrument.Name, version = instrument.Version, counts.Rows, counts.Scored, counts.Incomplete, counts.Failed });
        return counts.Failed > 0 ? Verb.Partly : Verb.Done;
    }

    private static async Task<int> ScoreModel(ParseResult given, string name, FileInfo input)
    {
        var model = TrainedModels.Find(name) ?? throw new SettingsException($"There is no model '{name}'; see score --help.");
        var local = LocalPercentages.Of(Path.Combine(Verb.Settings(given).DataFolder, "recalibrations")).For(model);
        var before = Environment.CpuUsage.TotalTime;
        ModelScoreFile.Counts counts;
        await using (var source = new FileStream(input.FullName, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan))
        {
            await using var target = given.GetRequiredValue(Out).Create();
            counts = ModelScoreFile.Run(model, local, source, target);
        }

        // Seconds of the processor, not of the clock on the wall: other programs may hold the core meanwhile.
        var perSecond = counts.Rows / Math.Max((Environment.CpuUsage.TotalTime - before).TotalSeconds, 0.001);
        var peak = Process.GetCurrentProcess().PeakWorkingSet64 >> 20;
        await Verb.Say(
            given,
            string.Create(CultureInfo.InvariantCulture, $"{counts.Rows:N0} rows, {perSecond:N0} rows per second of one core, at most {peak} MB: {counts.Scored:N0} scored, {counts.Incomplete:N0} without age or sex, {counts.Failed:N0} with an error ({model.Name} {model.Version})."),
            new { model = model.Name, version = model.Version, counts.Rows, counts.Scored, counts.Incomplete, counts.Failed, rowsPerSecond = perSecond });
        return counts.Failed > 0 ? Verb.Partly : Verb.Done;
    }
}
