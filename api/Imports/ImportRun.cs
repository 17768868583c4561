using CoManage.Domain.Kernel;
using CoManage.Domain.Screening.Forms;
using CoManage.Silo.Journal;
using CoManage.Silo.Runtime;

namespace CoManage.Api.Imports;

/// <summary>
/// Reads a file once, in steps of a few hundred rows: map, carry in parallel, write the errors, then note how far it
/// is. Memory does not grow with the file but for the keys that tell duplicates.
/// </summary>
internal sealed class ImportRun(
    ISilo silo,
    IReadDatabase database,
    ImportStore store,
    ResponsibleGroups groups,
    ImportProfile profile,
    IReadOnlyDictionary<string, ProgrammeForm> forms,
    TimeProvider clock)
{
    private const int Step = 512;

    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    public async Task<ImportRecord> Run(
        ImportRecord import, Stream file, string errorPath, IProgress<ImportRecord> progress, CancellationToken ct)
    {
        var source = SourceFile.Open(file, profile);
        var mapper = new RowMapper(profile, source, forms);
        await using var errors = ErrorFile.Open(errorPath, import.ErrorBytes);
        await store.Save(import = import with { Bytes = file.Length }, ct);
        using var steps = source.Rows.Select(mapper.Map).Chunk(Step).GetEnumerator();
        // While one step is being stored, the next is carried and the one after it read.
        var next = Next(steps);
        UnderWay? before = null;
        while (await next is { } rows)
        {
            // A reader closes the file when it has come to the end.
            var bytesRead = file.CanRead ? file.Position : import.Bytes;
            next = Next(steps);
            var first = Array.ConvertAll(rows, row => row.Problems.Count > 0 || IsFirst(row));
            if (rows[^1].Number > import.LastRow)
            {
                var started = new UnderWay(rows, bytesRead, Carry(import, rows, first, ct));
                import = before is null ? import : await Note(import, before, errors, progress, ct);
                before = started;
            }
        }

        import = before is null ? import : await Note(import, before, errors, progress, ct);
        import = import with
        {
            State = ImportState.Done,
            BytesRead = import.Bytes,
            ErrorBytes = await errors.Flush(ct),
            EndedAt = clock.GetUtcNow(),
        };
        await store.Save(import, ct);
        progress.Report(import);
        return import;
    }

    private static Task<MappedRow[]?> Next(IEnumerator<MappedRow[]> steps) =>
        Task.Run(() => steps.MoveNext() ? steps.Current : null);

    private async Task<(RowOutcome Outcome, IReadOnlyList<RowProblem> Problems)[]> Carry(
        ImportRecord import, MappedRow[] rows, bool[] first, CancellationToken ct)
    {
        var known = await KnownRecords.Read(
            database,
            rows.Select(row => RowImport.PatientOf(profile.Source, row)),
            rows.SelectMany(row => row.Screenings.Select(each => RowImport.ScreeningOf(profile.Source, row, each.Form.Code))),
            ct);
        var carrier = new RowImport(silo, import, profile.Source);
        return await Task.WhenAll(rows.Select((row, i) => OutcomeOf(import, carrier, row, first[i], known, ct)));
    }

    /// <summary>Writes the errors of a step and how far the import is, in the order of the file.</summary>
    private async Task<ImportRecord> Note(
        ImportRecord import, UnderWay step, ErrorFile errors, IProgress<ImportRecord> progress, CancellationToken ct)
    {
        var outcomes = await step.Carried;
        var reasons = new Dictionary<string, long>(import.Reasons, StringComparer.Ordinal);
        for (var i = 0; i < outcomes.Length; i++)
        {
            foreach (var problem in outcomes[i].Problems)
            {
                errors.Add(step.Rows[i].Number, problem);
                reasons[problem.Reason] = reasons.GetValueOrDefault(problem.Reason) + 1;
            }
        }

        import = import with
        {
            Counts = outcomes.Aggregate(import.Counts, (counts, each) => counts.Plus(each.Outcome)),
            Reasons = reasons,
            LastRow = step.Rows[^1].Number,
            BytesRead = step.BytesRead,
            ErrorBytes = await errors.Flush(ct),
        };
        await store.Save(import, ct);
        progress.Report(import);
        return import;
    }

    private async Task<(RowOutcome Outcome, IReadOnlyList<RowProblem> Problems)> OutcomeOf(
        ImportRecord import, RowImport carrier, MappedRow row, bool first, KnownRecords existing, CancellationToken ct)
    {
        if (row.Problems is [{ Reason: ImportReasons.Blank }])
        {
            return (RowOutcome.Skipped, row.Problems);
        }

        if (row.Problems.Count > 0)
        {
            return (RowOutcome.Failed, row.Problems);
        }

        if (!first)
        {
            return (RowOutcome.Failed, [new RowProblem(string.Join('+', profile.RowKey), "key", ImportReasons.Duplicate)]);
        }

        if (GroupOf(import, row, existing) is not { } group)
        {
            return (RowOutcome.Failed, [new RowProblem(profile.Group ?? "", "text", ImportReasons.GroupUnknown)]);
        }

        if (import.Order.DryRun)
        {
            return (existing.Has(RowImport.PatientOf(profile.Source, row)) ? RowOutcome.Updated : RowOutcome.Created, []);
        }

        var (outcome, problem) = await carrier.Carry(row, group, existing, ct);
        return (outcome, problem is null ? [] : [problem]);
    }

    private bool IsFirst(MappedRow row) =>
        seen.Add($"{row.RowKey}/{string.Join('+', row.Screenings.Select(screening => screening.Form.Code))}");

    private GroupId? GroupOf(ImportRecord import, MappedRow row, KnownRecords existing)
    {
        var patient = RowImport.PatientOf(profile.Source, row);
        if (existing.GroupOf(patient) is { } current)
        {
            return current;
        }

        return (import.Order.GroupCode ?? row.GroupCode) is { Length: > 0 } code ? groups.Named(code) : groups.Spread(patient);
    }

    /// <summary>A step whose rows are being carried.</summary>
    private sealed record UnderWay(
        MappedRow[] Rows, long BytesRead, Task<(RowOutcome Outcome, IReadOnlyList<RowProblem> Problems)[]> Carried);
}
