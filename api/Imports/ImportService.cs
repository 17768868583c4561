using System.Security.Cryptography;
using CoManage.Api.Hosting;
using CoManage.Domain.Kernel;
using CoManage.Domain.Screening.Forms;
using CoManage.Silo.Journal;
using CoManage.Silo.RiskModels;
using CoManage.Silo.Runtime;
using Dapper;

namespace CoManage.Api.Imports;

/// <summary>Runs imports for the command line and for the administrator's page alike.</summary>
internal sealed class ImportService(
    ISilo silo, ImportStore store, IReadDatabase database, ModelShelf models, ServiceSettings settings, TimeProvider clock)
{
    private static readonly Dictionary<string, ProgrammeForm> Forms = ShippedForms.All.ToDictionary(form => form.Code, StringComparer.Ordinal);

    public ProfileCatalogue Profiles { get; } = new(settings.DataFolder);

    /// <summary>What the columns of a file may stand for.</summary>
    public static ColumnProposal Columns(Stream file, ImportProfile profile) => ColumnProposal.Of(file, profile, Forms);

    /// <summary>Begins an import of this file, or finds the one of the same content that was stopped halfway.</summary>
    public async Task<ImportRecord> Begin(ImportOrder order, long bytes, CancellationToken ct)
    {
        if (await store.Unfinished(order, ct) is { } stopped)
        {
            return stopped;
        }

        var import = new ImportRecord(Guid.NewGuid(), order, clock.GetUtcNow()) { Bytes = bytes, IsTraced = !order.DryRun };
        await store.Save(import, ct);
        return import;
    }

    /// <summary>Carries an import to its end. A file that cannot be read as a whole ends it as failed, with the reason.</summary>
    public async Task<ImportRecord> Run(ImportRecord import, Stream file, IProgress<ImportRecord> progress, CancellationToken ct)
    {
        var profile = Profiles.Find(import.Order.Profile)
            ?? throw new InvalidOperationException($"Import {import.Id} names a profile that is gone.");
        var groups = new ResponsibleGroups(database, silo);
        await groups.Load(import.Order.By, ct);
        try
        {
            return await new ImportRun(silo, database, store, groups, profile, Forms, await models.Current(ct), clock)
                .Run(import, file, ErrorFile.PathOf(settings.DataFolder, import.Id), progress, ct);
        }
        catch (UnreadableFileException unreadable)
        {
            var failed = import with
            {
                State = ImportState.Failed,
                Problem = new Bilingual(unreadable.Zh, unreadable.En),
                EndedAt = clock.GetUtcNow(),
            };
            await store.Save(failed, ct);
            progress.Report(failed);
            return failed;
        }
    }

    /// <summary>Waits until everybody suspicious stands in a queue; a verb would otherwise end before its own work is done.</summary>
    public async Task WaitForCases(CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        while (await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM outbox WHERE tries = 0") > 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), ct);
        }
    }

    public static async Task<string> HashOf(Stream file, CancellationToken ct)
    {
        file.Position = 0;
        var hash = Convert.ToHexString(await SHA256.HashDataAsync(file, ct));
        file.Position = 0;
        return hash;
    }
}
