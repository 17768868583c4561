using CoManage.Domain.Kernel;
using CoManage.Silo.Runtime;

namespace CoManage.Silo.Journal;

/// <summary>
/// The one writer of truth. Groups the appends of many grains into one transaction, so that durability costs one
/// flush per group; completes an append only after its commit.
/// </summary>
public interface IJournal
{
    /// <summary>
    /// Appends events with an expected version, together with read-model rows, reactions, clock, audit and news, all
    /// in one transaction. An append without events only writes its rows and audit entries.
    /// </summary>
    Task<Appended> Append(Append append, CancellationToken ct);

    /// <summary>Events of a stream with numbers above <paramref name="after"/>, oldest first, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<StoredEvent>> Read(StreamId stream, StreamTable table, long after, int limit, CancellationToken ct);

    /// <summary>Events of a stream with numbers below <paramref name="before"/>, the newest of them, oldest first, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<StoredEvent>> ReadBack(StreamId stream, StreamTable table, long before, int limit, CancellationToken ct);

    /// <summary>The events that a command led to; empty when it is not known.</summary>
    Task<IReadOnlyList<StoredEvent>> Find(StreamId stream, StreamTable table, CommandId command, CancellationToken ct);

    /// <summary>The last number of a stream; 0 when there is none.</summary>
    Task<long> Version(StreamId stream, CancellationToken ct);

    /// <summary>News of every commit, of this process and of others on the same database, in order per stream.</summary>
    IAsyncEnumerable<Announcement> Announcements(CancellationToken ct);

    /// <summary>
    /// Somebody has left a group: told before the command that led to it is answered, so that whoever keeps knowledge
    /// of memberships can drop it in time. A departure by another process is told when it is heard of.
    /// </summary>
    event Action<News.PersonLeft>? Departed;

    /// <summary>Whether no other process writes here, so that no departure is heard of later than it is answered.</summary>
    bool IsAlone { get; }
}

/// <summary>The log of one aggregate.</summary>
public readonly record struct StreamId(string Kind, Guid Key)
{
    public override string ToString() => $"{Kind}/{Key:N}";
}

/// <summary>Rooms have a log of their own: it is by far the longest, and it is what history pages are read from.</summary>
public enum StreamTable
{
    Events,
    RoomLog,
}

/// <summary>A statement with its values; the same text runs on SQLite and PostgreSQL (values: text, long, double, null).</summary>
public sealed record Sql(string Text, params (string Name, object? Value)[] Values)
{
    /// <summary>
    /// A name for the row where appends of different streams may write it. The streams' own locks do not keep two
    /// processes apart there; writing such rows last and in the order of their names does.
    /// </summary>
    public string? SharedRow { get; init; }

    /// <summary>
    /// A name for the row where the statement sets every column of it: of several in one append only the last is run.
    /// </summary>
    public string? WholeRow { get; init; }

    /// <summary>The statements of an append without those whose work a later one does again.</summary>
    public static IReadOnlyList<Sql> Needed(IReadOnlyList<Sql> rows)
    {
        var later = new HashSet<string>(StringComparer.Ordinal);
        return rows.Count(each => each.WholeRow is not null) < 2
            ? rows
            : [.. rows.Reverse().Where(each => each.WholeRow is null || later.Add(each.WholeRow)).Reverse()];
    }

    /// <summary>The statements of a group as they are to be run.</summary>
    public static IReadOnlyList<Sql> InOrder(IEnumerable<Sql> rows)
    {
        var shared = rows.ToLookup(each => each.SharedRow is not null);
        return [.. shared[false], .. shared[true].OrderBy(each => each.SharedRow, StringComparer.Ordinal)];
    }
}

/// <summary>One event to store, with the command that led to it and who gave it.</summary>
public sealed record NewEvent(CommandId Command, string Name, int Version, string Body, DateTimeOffset At, Actor By);

/// <summary>One stored event.</summary>
public sealed record StoredEvent(long Number, CommandId Command, string Name, int Version, string Body, DateTimeOffset At, Actor By);

/// <summary>What one grain wants stored, as a whole or not at all.</summary>
public sealed record Append(StreamId Stream, StreamTable Table, long ExpectedVersion, IReadOnlyList<NewEvent> Events)
{
    public IReadOnlyList<Sql> Rows { get; init; } = [];

    /// <summary>Numbers of the events (1-based, of the stream) that have reactions to deliver.</summary>
    public IReadOnlyList<long> Reacting { get; init; } = [];

    /// <summary>The aggregate's next clock after this append; null clears it.</summary>
    public DateTimeOffset? DueAt { get; init; }

    public IReadOnlyList<AuditEntry> Audit { get; init; } = [];

    public IReadOnlyList<News> News { get; init; } = [];

    /// <summary>The events as they were before they became text; goes out again with the news.</summary>
    public IReadOnlyList<Happened> Happened { get; init; } = [];

    /// <summary>Nobody waits for it: it may be gathered with others for a moment.</summary>
    public bool MayWait { get; init; }

    /// <summary>False when there was no clock before and none is set, so that there is nothing to clear.</summary>
    public bool MayHaveClock { get; init; } = true;
}

/// <summary>How an append ended.</summary>
public enum AppendOutcome
{
    Committed,

    /// <summary>The stream is further than expected; nothing was stored.</summary>
    Stale,

    /// <summary>The command of this append is stored already; nothing was stored.</summary>
    Repeated,
}

/// <summary>The end of an append and the stream's version after it.</summary>
public sealed record Appended(AppendOutcome Outcome, long Version);

/// <summary>News of one commit.</summary>
public sealed record Announcement(StreamId Stream, IReadOnlyList<News> News)
{
    /// <summary>What happened, where this process stored it; empty when another one did and it must be read.</summary>
    public IReadOnlyList<Happened> Happened { get; init; } = [];
}

/// <summary>One line of the audit log: who did what with whose data, why and when.</summary>
/// <param name="What">A stable code: <c>read case</c> or the stored name of the event written.</param>
/// <param name="Why">The purpose given, a code; <c>care</c> unless stated otherwise.</param>
public sealed record AuditEntry(DateTimeOffset At, Actor By, PatientId Patient, string What, string Why, string Subject);
