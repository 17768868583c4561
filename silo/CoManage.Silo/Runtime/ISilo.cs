using CoManage.Domain.Kernel;

namespace CoManage.Silo.Runtime;

/// <summary>
/// The one door to the grains. Nothing above it knows which host runs them: this process
/// or a cluster.
/// </summary>
public interface ISilo
{
    /// <summary>
    /// Gives one command to the grain with this key; the command's base type names the slice.
    /// A command id that was answered before gets the first answer. Returns after commit only.
    /// </summary>
    /// <exception cref="SiloBusyException">More commands wait for this grain than it may hold; try again later.</exception>
    Task<Reply> Ask<TCommand>(Guid key, Envelope<TCommand> envelope, CancellationToken ct)
        where TCommand : class;
}

/// <summary>A command, who gives it, and the id that stays the same for every retry.</summary>
public sealed record Envelope<TCommand>(CommandId Id, Actor By, TCommand Command)
    where TCommand : class
{
    public Hints Hints { get; init; }
}

/// <summary>What the sender knows that saves work. Being wrong costs time and nothing else.</summary>
/// <param name="ExpectsNew">
/// The aggregate is thought not to exist yet, so the grain need not look first: if it does, the journal refuses the
/// append, and the grain reads and decides again.
/// </param>
/// <param name="MayWait">
/// Nobody waits for this one command: the journal may gather it with others for a moment, and what follows from it too.
/// </param>
public readonly record struct Hints(bool ExpectsNew = false, bool MayWait = false);

/// <summary>The answer to a command: what happened (empty when nothing was left to do), or why not.</summary>
/// <param name="Version">The version of the aggregate after the command; for a room, the number of its last update.</param>
/// <param name="Events">What the command led to, in order.</param>
/// <param name="Refusal">Why the command was not granted; null when it was.</param>
public sealed record Reply(long Version, IReadOnlyList<Happened> Events, Refusal? Refusal = null);

/// <summary>One stored event of an aggregate.</summary>
/// <param name="Version">Its number in the aggregate's stream, from 1, without gaps; for a room, the update's number.</param>
/// <param name="At">When it was decided.</param>
/// <param name="By">Who gave the command.</param>
/// <param name="Event">The event itself.</param>
public sealed record Happened(long Version, DateTimeOffset At, Actor By, object Event);

/// <summary>The grain's inbox is full. Nothing was stored; the sender should wait and send the same command again.</summary>
public sealed class SiloBusyException : Exception
{
    public SiloBusyException()
        : base("Too many commands are waiting for this aggregate.")
    {
    }

    public SiloBusyException(string message)
        : base(message)
    {
    }

    public SiloBusyException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
