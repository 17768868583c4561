using CoManage.Domain.Kernel;
using CoManage.Domain.RiskModels;
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
    RiskModelSet models,
    TimeProvider clock)
{
    private const int Step = 256;

    /// <summary>So many steps are carried at once: the journal gathers their rows into few large commits.</summary>
    private const int Abreast = 5;

    /// <summary>How far the import is gets stored after so many steps.</summary>
    private const int BetweenNotes = 8;

    /// <summary>Rows of so many steps may have been carried before a kill without having been noted.</summary>
    private const int InDoubt = Abreast + BetweenNotes;

    private readonly HashSet<Guid> seen = [];
    private readonly Rehearsal rehearsal = new(clock);
    private readonly RecentPeople recent = new(Abreast);
    private int noted;

    public async Task<ImportRecord> Run(
        ImportRecord import, Stream file, string errorPath, IProgress<ImportRecord> progress, CancellationToken ct)
    {
        import = import.Order.DryRun ? import.FromTheStart() : import;
        var source = SourceFile.Open(file, profile, import.Order.Columns);
        var mapper = new RowMapper(profile, source, forms);
        await using var errors = ErrorFile.Open(errorPath, import.ErrorBytes);
        await store.Save(import = import with { Bytes = file.Length }, ct);
        using var steps = source.Rows.Select(mapper.Map).Chunk(Step).GetEnumerator();
        // While some steps are being stored, the next is carried and the one after it read.
        var next = Next(steps);
        var underWay = new Queue<UnderWay>(Abreast);
        var doubtful = import.IsResumed ? InDoubt : 0;
        while (await next is { } rows)
        {
            // A reader closes the file when it has come to the end.
            var bytesRead = file.CanRead ? file.Position : import.Bytes;
            next = Next(steps);
            var first = Array.ConvertAll(rows, row => row.Problems.Count > 0 || IsFirst(row));
            if (rows[^1].Number > import.LastRow)
            {
                import = underWay.Count < Abreast ? import : await Note(import, underWay.Dequeue(), errors, progress, ct);
                var known = rehearsal.Known = await Known(rows, ct);
                underWay.Enqueue(new UnderWay(rows, bytesRead, Carry(import, rows, first, known, isFresh: doubtful-- <= 0, ct)));
            }
        }

        while (underWay.TryDequeue(out var last))
        {
            import = await Note(import, last, errors, progress, ct);
        }

        return await End(import, errors, progress, ct);
    }

    private static Task<MappedRow[]?> Next(IEnumerator<MappedRow[]> steps) =>
        Task.Run(() => steps.MoveNext() ? steps.Current : null);

    private Task<KnownRecords> Known(MappedRow[] rows, CancellationToken ct) => KnownRecords.Read(
        database,
        rows.Select(row => ImportedIds.PatientOf(profile.Source, row)),
        rows.SelectMany(row => row.Screenings.Select(each => ImportedIds.ScreeningOf(profile.Source, row, each.Form.Code))),
        ct);

    private Task<(RowOutcome Outcome, IReadOnlyList<RowProblem> Problems)[]> Carry(
        ImportRecord import, MappedRow[] rows, bool[] first, KnownRecords known, bool isFresh, CancellationToken ct)
    {
        // What a dry run would have changed stands in no record, so it is remembered to the end.
        if (!import.Order.DryRun)
        {
            recent.NextStep();
        }

        var carrier = new RowImport(import.Order.DryRun ? rehearsal : silo, import, profile.Source, known, isFresh, clock, models);
        return Task.WhenAll(rows.Select((row, i) => OutcomeOf(import, carrier, row, first[i], known, ct)));
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
        if (++noted % BetweenNotes == 0)
        {
            await store.Save(import, ct);
        }

        progress.Report(import);
        return import;
    }

    private async Task<ImportRecord> End(ImportRecord import, ErrorFile errors, IProgress<ImportRecord> progress, CancellationToken ct)
    {
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

        var patient = ImportedIds.PatientOf(profile.Source, row);
        var earlier = recent.GroupOf(patient);
        if ((earlier ?? GroupOf(import, row, patient, existing)) is not { } group)
        {
            return (RowOutcome.Failed, [new RowProblem(profile.Group ?? "", "text", ImportReasons.GroupUnknown)]);
        }

        recent.Add(patient, group);
        var (outcome, problem) = await carrier.Carry(row, group, earlier is not null, ct);
        return (outcome, problem is null ? [] : [problem]);
    }

    private bool IsFirst(MappedRow row) => seen.Add(
        DerivedId.From($"{row.RowKey}/{string.Join('+', row.Screenings.Select(screening => screening.Form.Code))}"));

    private GroupId? GroupOf(ImportRecord import, MappedRow row, PatientId patient, KnownRecords existing) =>
        existing.Of(patient)?.Group
        ?? ((import.Order.GroupCode ?? row.GroupCode) is { Length: > 0 } code ? groups.Named(code) : groups.Spread(patient));

    /// <summary>A step whose rows are being carried.</summary>
    private sealed record UnderWay(
        MappedRow[] Rows, long BytesRead, Task<(RowOutcome Outcome, IReadOnlyList<RowProblem> Problems)[]> Carried);
}
