using CoManage.Domain.Kernel;
using CoManage.Domain.Screening.Forms;
using CoManage.Silo.Runtime;

namespace CoManage.Api.Imports;

/// <summary>
/// Reads a file once, in steps of a few hundred rows: map, carry in parallel, write the errors, then note how far it
/// is. Memory does not grow with the file but for the keys that tell duplicates.
/// </summary>
internal sealed class ImportRun(
    ISilo silo,
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
        foreach (var rows in source.Rows.Chunk(Step))
        {
            var step = Array.ConvertAll(rows, mapper.Map);
            if (rows[^1].Number <= import.LastRow)
            {
                Remember(step);
                continue;
            }

            // A reader closes the file when it has come to the end.
            import = await Carry(import, step, errors, ct) with { LastRow = rows[^1].Number, BytesRead = file.CanRead ? file.Position : import.Bytes };
            import = import with { ErrorBytes = await errors.Flush(ct) };
            await store.Save(import, ct);
            progress.Report(import);
        }

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

    private async Task<ImportRecord> Carry(ImportRecord import, MappedRow[] step, ErrorFile errors, CancellationToken ct)
    {
        var existing = await groups.Existing(step.Select(row => RowImport.PatientOf(profile.Source, row)), ct);
        var carrier = new RowImport(silo, import, profile.Source);
        var outcomes = await Task.WhenAll(step.Select(row => OutcomeOf(import, carrier, row, existing, ct)));
        var reasons = new Dictionary<string, long>(import.Reasons, StringComparer.Ordinal);
        for (var i = 0; i < step.Length; i++)
        {
            foreach (var problem in outcomes[i].Problems)
            {
                errors.Add(step[i].Number, problem);
                reasons[problem.Reason] = reasons.GetValueOrDefault(problem.Reason) + 1;
            }
        }

        return import with
        {
            Counts = outcomes.Aggregate(import.Counts, (counts, each) => counts.Plus(each.Outcome)),
            Reasons = reasons,
        };
    }

    private async Task<(RowOutcome Outcome, IReadOnlyList<RowProblem> Problems)> OutcomeOf(
        ImportRecord import, RowImport carrier, MappedRow row, Dictionary<Guid, GroupId> existing, CancellationToken ct)
    {
        if (row.Problems is [{ Reason: ImportReasons.Blank }])
        {
            return (RowOutcome.Skipped, row.Problems);
        }

        if (row.Problems.Count > 0)
        {
            return (RowOutcome.Failed, row.Problems);
        }

        if (!IsFirst(row))
        {
            return (RowOutcome.Failed, [new RowProblem(string.Join('+', profile.RowKey), "key", ImportReasons.Duplicate)]);
        }

        if (GroupOf(import, row, existing) is not { } group)
        {
            return (RowOutcome.Failed, [new RowProblem(profile.Group ?? "", "text", ImportReasons.GroupUnknown)]);
        }

        if (import.Order.DryRun)
        {
            return (existing.ContainsKey(RowImport.PatientOf(profile.Source, row).Value) ? RowOutcome.Updated : RowOutcome.Created, []);
        }

        var (outcome, problem) = await carrier.Carry(row, group, ct);
        return (outcome, problem is null ? [] : [problem]);
    }

    private void Remember(IEnumerable<MappedRow> rows)
    {
        foreach (var row in rows.Where(row => row.Problems.Count == 0))
        {
            IsFirst(row);
        }
    }

    private bool IsFirst(MappedRow row) =>
        seen.Add($"{row.RowKey}/{string.Join('+', row.Screenings.Select(screening => screening.Form.Code))}");

    private GroupId? GroupOf(ImportRecord import, MappedRow row, Dictionary<Guid, GroupId> existing)
    {
        var patient = RowImport.PatientOf(profile.Source, row);
        if (existing.TryGetValue(patient.Value, out var current))
        {
            return current;
        }

        return (import.Order.GroupCode ?? row.GroupCode) is { Length: > 0 } code ? groups.Named(code) : groups.Spread(patient);
    }
}
