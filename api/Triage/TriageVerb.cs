using System.CommandLine;
using System.Globalization;
using CoManage.Api.Commands;
using CoManage.Api.Hosting;
using CoManage.Models;

namespace CoManage.Api.Triage;

/// <summary><c>triage</c>: the red-flag rules over a file of messages, for anybody who wants to judge them. Needs no database.</summary>
internal static class TriageVerb
{
    private static readonly Option<FileInfo> In = new("--in")
    {
        Description = """One JSON object a line: {"id","text","lang"?,"context"?}; context may hold copd, usualSpo2, insulin, anticoagulant, pregnant and earlier (texts of the last half hour).""",
        Required = true,
    };

    private static readonly Option<FileInfo> Out = new("--out")
    {
        Description = """One JSON object a line: {"id","urgency","findings",...}; a bad line becomes {"line","error"}.""",
        Required = true,
    };

    public static Command Make()
    {
        var triage = new Command("triage", "Read messages for red flags with the lexicon that came with this release, whichever version a service has put in force; prints how many were found, and why others were held back.") { In, Out };
        triage.SetAction((given, _) => Verb.Guard(given, () => Read(given)));
        return triage;
    }

    private static async Task<int> Read(ParseResult given)
    {
        var input = given.GetRequiredValue(In);
        if (!input.Exists)
        {
            throw new SettingsException($"There is no file '{input}'.");
        }

        var counts = new TriageCounts();
        try
        {
            using var source = input.OpenText();
            await using var target = given.GetRequiredValue(Out).CreateText();
            TriageFile.Run(source, target, counts);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"The files cannot be used: {fault.Message}");
        }

        foreach (var bad in counts.Bad.Take(TriageCounts.MostNamed))
        {
            await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Line {bad.Line}: {bad.Error}"));
        }

        await Verb.Say(given, counts.Table(), new
        {
            rules = RedFlags.Version,
            messages = counts.Messages,
            bad = counts.Bad.Count,
            urgencies = counts.Urgencies,
            findings = counts.Findings,
            suppressed = counts.Suppressed,
        });
        return counts.Bad.Count > 0 ? Verb.Partly : Verb.Done;
    }
}
