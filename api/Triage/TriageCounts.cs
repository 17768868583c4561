using System.Globalization;
using System.Text;
using CoManage.Models;

namespace CoManage.Api.Triage;

/// <summary>What became of a file of messages.</summary>
internal sealed class TriageCounts
{
    /// <summary>More bad lines than these are only counted.</summary>
    public const int MostNamed = 20;

    public long Messages { get; set; }

    public List<(long Line, string Error)> Bad { get; } = [];

    public Dictionary<string, long> Urgencies { get; } =
        new(StringComparer.Ordinal) { ["emergency"] = 0, ["urgent"] = 0, ["soon"] = 0, ["routine"] = 0 };

    public SortedDictionary<string, long> Findings { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, long> Suppressed { get; } = new(StringComparer.Ordinal);

    public static string Name(Urgency urgency) => urgency switch
    {
        Urgency.Emergency => "emergency",
        Urgency.Urgent => "urgent",
        Urgency.Soon => "soon",
        _ => "routine",
    };

    public void Count(MessageReading reading)
    {
        Messages++;
        Urgencies[Name(reading.Urgency)]++;
        foreach (var finding in reading.Flags.Concat(reading.Concerns))
        {
            var (counts, key) = finding.Suppressed is { } why ? (Suppressed, why.ToString().ToLowerInvariant()) : (Findings, finding.Flag);
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }
    }

    public string Table()
    {
        var table = new StringBuilder();
        Line(table, $"{Messages:N0} messages read with rules {RedFlags.Version}, {Bad.Count:N0} bad lines");
        foreach (var (urgency, count) in Urgencies)
        {
            Line(table, $"  {urgency,-28} {count,9:N0}");
        }

        Section(table, "found", Findings);
        Section(table, "held back because", Suppressed);
        return table.ToString().TrimEnd();
    }

    private static void Section(StringBuilder table, string title, SortedDictionary<string, long> counts)
    {
        if (counts.Count > 0)
        {
            Line(table, $"{title}");
            foreach (var (name, count) in counts.OrderByDescending(each => each.Value))
            {
                Line(table, $"  {name,-28} {count,9:N0}");
            }
        }
    }

    private static void Line(StringBuilder table, FormattableString line) => table.AppendLine(line.ToString(CultureInfo.InvariantCulture));
}
