using System.Collections.Concurrent;
using System.Threading.Channels;
using CoManage.Silo.Runtime;

namespace CoManage.Api.Imports;

/// <summary>
/// Imports asked for on the administrator's page, and those taken back there: they run one after the other in the
/// background, so that none meets another halfway, outlive the page, and go on after a restart.
/// </summary>
internal sealed class ImportJobs(
    ImportService imports, ImportStore store, ImportFiles files, ImportUndo undo, ILogger<ImportJobs> log) : Keeper
{
    private readonly Channel<Job> waiting = Channel.CreateUnbounded<Job>();
    private readonly ConcurrentDictionary<Guid, ImportRecord> current = new();

    /// <summary>Queues an import whose file has been kept.</summary>
    public void Add(ImportRecord import)
    {
        current[import.Id] = import;
        waiting.Writer.TryWrite(new Job(import.Id, ct => Run(import, ct)));
    }

    /// <summary>Queues the taking back of an import.</summary>
    public void Add(UndoRecord taken) => waiting.Writer.TryWrite(new Job(taken.Import, ct => undo.Run(taken, ct)));

    /// <summary>How far it is, more finely than the store knows; null when it does not run here.</summary>
    public ImportRecord? Running(Guid id) => current.GetValueOrDefault(id);

    protected override async Task Keep(CancellationToken ct)
    {
        foreach (var stopped in await undo.Stopped(ct))
        {
            Add(stopped);
        }

        foreach (var stopped in await store.Running(ct))
        {
            if (files.Has(stopped.Id))
            {
                Add(stopped);
            }
        }

        await foreach (var job in waiting.Reader.ReadAllAsync(ct))
        {
            try
            {
                await job.Work(ct);
            }
            catch (Exception fault) when (IsFault(fault, ct))
            {
                // Left as running in the store: the next start goes on with it.
                log.LogError("Import {Import} stopped: {Kind}.", job.Import, fault.GetType().Name);
            }
            finally
            {
                current.TryRemove(job.Import, out _);
            }
        }
    }

    private async Task Run(ImportRecord import, CancellationToken ct)
    {
        await using (var file = files.Open(import.Id))
        {
            await imports.Run(import, file, new Noted(current), ct);
        }

        files.Remove(import.Id);
    }

    private sealed record Job(Guid Import, Func<CancellationToken, Task> Work);

    private sealed class Noted(ConcurrentDictionary<Guid, ImportRecord> current) : IProgress<ImportRecord>
    {
        public void Report(ImportRecord value) => current[value.Id] = value;
    }
}
