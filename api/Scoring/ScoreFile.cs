using System.Globalization;
using CoManage.Api.Imports;
using CoManage.Models;

namespace CoManage.Api.Scoring;

/// <summary>
/// Scores a CSV file with one instrument, row by row. Columns named as the instrument's inputs are read; every column
/// passes through; <c>score</c>, <c>band</c>, <c>missing</c> and <c>error</c> are added, and for an instrument with
/// several results <c>score_…</c> and <c>band_…</c> of each. A bad row gets its error and never stops the file.
/// </summary>
internal static class ScoreFile
{
    /// <summary>Rows read, and how many of them have a score or band, lack inputs, or have an error.</summary>
    public sealed record Counts(long Rows, long Scored, long Incomplete, long Failed);

    public static Counts Run(IInstrument instrument, Stream input, TextWriter output, IProgress<long>? progress = null)
    {
        using var rows = CsvRows.Read(input).GetEnumerator();
        if (!rows.MoveNext() || rows.Current.Broken is not null || rows.Current.IsBlank)
        {
            throw new UnreadableFileException("文件第 1 行没有表头。", "Row 1 of the file holds no headings.");
        }

        var headings = rows.Current.Cells;
        var added = AddedColumns(instrument);
        // A column of the file with the name of one that is added passes through under another name; nothing is lost.
        output.WriteLine(CsvLine.Of(headings.Select(each => added.Contains(each) ? $"{each}_input" : each).Concat(added)));
        var inputs = instrument.Inputs.Select(each => (each.Name, At: Position(headings, each.Name))).Where(each => each.At >= 0).ToArray();
        var values = new InputValues();
        var counts = new Counts(0, 0, 0, 0);
        while (rows.MoveNext())
        {
            var row = rows.Current;
            var assessment = row.Broken is null ? Assess(instrument, inputs, values, row) : null;
            var cells = Enumerable.Range(0, headings.Count).Select(i => i < row.Cells.Count ? row.Cells[i] : "");
            output.WriteLine(CsvLine.Of(cells.Concat(Results(instrument, assessment, row.Broken))));
            counts = Count(counts, assessment);
            if (counts.Rows % 10_000 == 0)
            {
                progress?.Report(counts.Rows);
            }
        }

        return counts;
    }

    private static string[] AddedColumns(IInstrument instrument) =>
    [
        .. instrument.OutcomeNames.Count == 0 ? ["score"] : instrument.OutcomeNames.Select(name => $"score_{name}"),
        "band",
        .. instrument.OutcomeNames.Select(name => $"band_{name}"),
        "missing",
        "error",
    ];

    private static Assessment Assess(IInstrument instrument, (string Name, int At)[] inputs, InputValues values, SourceRow row)
    {
        values.Clear();
        foreach (var (name, at) in inputs)
        {
            if (at < row.Cells.Count)
            {
                values[name] = row.Cells[at];
            }
        }

        return instrument.Assess(values);
    }

    private static IEnumerable<string> Results(IInstrument instrument, Assessment? assessment, RowProblem? broken)
    {
        if (instrument.OutcomeNames.Count == 0)
        {
            yield return Number(assessment?.Score);
        }

        foreach (var name in instrument.OutcomeNames)
        {
            yield return Number(Outcome(assessment, name)?.Score);
        }

        yield return assessment?.Band ?? "";
        foreach (var name in instrument.OutcomeNames)
        {
            yield return Outcome(assessment, name)?.Band ?? "";
        }

        yield return assessment is null ? "" : string.Join('|', assessment.Missing);
        yield return broken is null ? assessment?.Problem ?? "" : ImportReasons.Explain(broken.Reason).En;
    }

    private static Outcome? Outcome(Assessment? assessment, string name) =>
        assessment?.Outcomes.FirstOrDefault(outcome => outcome.Name == name);

    private static Counts Count(Counts counts, Assessment? assessment) => assessment switch
    {
        null or { Problem: not null } => counts with { Rows = counts.Rows + 1, Failed = counts.Failed + 1 },
        { Missing.Count: > 0 } => counts with { Rows = counts.Rows + 1, Incomplete = counts.Incomplete + 1 },
        _ => counts with { Rows = counts.Rows + 1, Scored = counts.Scored + 1 },
    };

    private static int Position(IReadOnlyList<string> headings, string name)
    {
        for (var i = 0; i < headings.Count; i++)
        {
            if (string.Equals(headings[i].Trim(), name, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }

    private static string Number(double? score) => score?.ToString("R", CultureInfo.InvariantCulture) ?? "";
}
