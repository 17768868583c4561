namespace CoManage.Silo.Journal;

/// <summary>What the runtime needs of a database beyond the journal's port.</summary>
internal interface IStore : IJournal, IReadDatabase, IAsyncDisposable
{
    /// <summary>Migrates the schema and opens the journal; before it nothing else may be called.</summary>
    Task Start(CancellationToken ct);

    /// <summary>
    /// Reactions that nobody is delivering: their lease ended before <paramref name="now"/>. Where several processes
    /// share the database, the claimed ones are leased to the caller until <paramref name="until"/>.
    /// </summary>
    Task<IReadOnlyList<OutboxRow>> ClaimReactions(
        DateTimeOffset now, DateTimeOffset until, int limit, CancellationToken ct);
}

/// <summary>An event with reactions that are not all delivered.</summary>
internal readonly record struct OutboxRow(StreamId Stream, long Number, long Tries);
