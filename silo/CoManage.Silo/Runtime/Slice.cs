using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;

namespace CoManage.Silo.Runtime;

/// <summary>
/// Everything the runtime needs to host one kind of aggregate. One subclass per slice; all of it pure.
/// </summary>
public abstract class Slice<TState, TCommand, TEvent>
    where TState : class
    where TCommand : class
    where TEvent : class
{
    /// <summary>The kind of stream, a fixed name in the store (<c>triage</c>, <c>room</c>, …).</summary>
    public abstract string Kind { get; }

    public abstract Decider<TState, TCommand, TEvent> Decider { get; }

    /// <summary>The fixed stored names and versions of the slice's events.</summary>
    public abstract EventNames<TEvent> Names { get; }

    /// <summary>Where the stream is kept: with all others, or in the rooms' log.</summary>
    public virtual StreamTable Table => StreamTable.Events;

    /// <summary>
    /// How many of the newest events are enough to wake the grain; null reads the whole stream.
    /// A slice that sets this must be able to evolve from its initial state at any event.
    /// </summary>
    public virtual int? Tail => null;

    /// <summary>
    /// Read-model rows after this event. Writes only rows that this aggregate owns, so that locking the stream
    /// locks them too; never reads. The same SQL runs on SQLite and PostgreSQL.
    /// </summary>
    public virtual IEnumerable<Sql> Rows(Guid key, Happened happened, TState after) => [];

    /// <summary>Commands to other aggregates that follow from this event.</summary>
    public virtual IEnumerable<Reaction> Reactions(Guid key, Happened happened, TState after) => [];

    /// <summary>What connected people are told after commit.</summary>
    public virtual IEnumerable<News> News(Guid key, Happened happened, TState after) => [];

    /// <summary>The patient whose data this event is about; a write by staff is then audited.</summary>
    public virtual PatientId? Concerns(Guid key, Happened happened, TState after) => null;

    /// <summary>When this aggregate's next clock runs out; null when it has none.</summary>
    public virtual DateTimeOffset? DueAt(TState state) => null;

    /// <summary>Who gives that command: the service, unless the clock only carries out what somebody has signed.</summary>
    public virtual Actor WhoWhenDue(TState state) => Actor.Service;

    /// <summary>The command given when <see cref="DueAt"/> has come.</summary>
    public virtual TCommand? WhenDue(TState state) => null;
}
