using System.CommandLine;
using System.Globalization;
using CoManage.Api.Commands;
using CoManage.Api.Hosting;
using CoManage.Api.Imports;
using CoManage.Models;

namespace CoManage.Api.Scoring;

/// <summary><c>score</c>: one instrument over a CSV file. Needs no database.</summary>
internal static class ScoreVerb
{
    private static readonly Option<string> Name = new("--instrument")
    {
        Description = $"One of: {string.Join(", ", Instruments.All.Keys.Order(StringComparer.Ordinal))}.",
        Required = true,
    };

    private static readonly Option<FileInfo> In = new("--in")
    {
        Description = "CSV file whose columns are named as the instrument's inputs; other columns pass through.",
        Required = true,
    };

    private static readonly Option<FileInfo> Out = new("--out") { Description = "CSV file to write.", Required = true };

    public static Command Make()
    {
        var score = new Command("score", "Score a CSV file with one published instrument.") { Name, In, Out };
        score.SetAction((given, _) => Verb.Guard(given, () => Score(given)));
        return score;
    }

    private static async Task<int> Score(ParseResult given)
    {
        var name = given.GetRequiredValue(Name);
        var input = given.GetRequiredValue(In);
        var instrument = Instruments.Find(name) ?? throw new SettingsException($"There is no instrument '{name}'; see score --help.");
        if (!input.Exists)
        {
            throw new SettingsException($"There is no file '{input}'.");
        }

        ScoreFile.Counts counts;
        try
        {
            await using var source = input.OpenRead();
            await using var target = given.GetRequiredValue(Out).CreateText();
            counts = ScoreFile.Run(instrument, source, target);
        }
        catch (UnreadableFileException unreadable)
        {
            throw new SettingsException(unreadable.En);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"The files cannot be used: {fault.Message}");
        }

        await Verb.Say(
            given,
            string.Create(CultureInfo.InvariantCulture, $"{counts.Rows:N0} rows: {counts.Scored:N0} scored, {counts.Incomplete:N0} with inputs missing, {counts.Failed:N0} with an error ({instrument.Name} {instrument.Version})."),
            new { instrument = instrument.Name, version = instrument.Version, counts.Rows, counts.Scored, counts.Incomplete, counts.Failed });
        return counts.Failed > 0 ? Verb.Partly : Verb.Done;
    }
}
