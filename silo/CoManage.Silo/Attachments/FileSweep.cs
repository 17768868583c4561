using CoManage.Domain.Attachments;
using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;
using CoManage.Silo.Runtime;
using Dapper;
using Microsoft.Extensions.Logging;

namespace CoManage.Silo.Attachments;

/// <summary>
/// Takes the bytes of what is gone out of the store: what was erased or is past its time, and what was uploaded and
/// never posted. The row stays until the bytes are away, so an interrupted or failed round is made good by the next.
/// </summary>
public sealed partial class FileSweep(IFileStore store, IJournal journal, IReadDatabase database, TimeProvider clock, ILogger<FileSweep> log)
    : Keeper
{
    private const int Page = 200;
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    /// <summary>One round; returns how many files are away.</summary>
    public async Task<int> Round(CancellationToken ct)
    {
        await new UnpostedFiles(journal, database).Before(clock.GetUtcNow() - AttachmentRules.SweptAfter, ct).ConfigureAwait(false);
        var away = 0;
        foreach (var id in await Gone(ct).ConfigureAwait(false))
        {
            await store.Remove(FileKey.Of(id), ct).ConfigureAwait(false);
            await store.Remove(FileKey.ThumbnailOf(id), ct).ConfigureAwait(false);
            await journal.Append(
                new Append(new StreamId("attachment", id.Value), StreamTable.Events, 0, []) { Rows = [AttachmentRows.Removed(id)] }, ct).ConfigureAwait(false);
            away++;
        }

        return away;
    }

    protected override Task Keep(CancellationToken ct) => Repeat(() => Try(ct), SweepingFailed, Every, clock, ct, first: Every);

    private async Task Try(CancellationToken ct)
    {
        if (await Round(ct).ConfigureAwait(false) is > 0 and var away)
        {
            Swept(away);
        }
    }

    private async Task<IReadOnlyList<AttachmentId>> Gone(CancellationToken ct)
    {
        await using var connection = await database.Open(ct).ConfigureAwait(false);
        var ids = await connection.QueryAsync<string>(new CommandDefinition(
            $"SELECT attachment_id FROM attachments WHERE gone = 1 ORDER BY attachment_id LIMIT {Page}", cancellationToken: ct)).ConfigureAwait(false);
        return [.. ids.Select(id => new AttachmentId(Guid.Parse(id)))];
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The bytes of {Files} files were taken away.")]
    private partial void Swept(int files);

    [LoggerMessage(Level = LogLevel.Error, Message = "Taking away the bytes of files failed; the next round goes on.")]
    private partial void SweepingFailed(Exception fault);
}
