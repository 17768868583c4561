using CoManage.Domain.Kernel;

namespace CoManage.Silo.Runtime;

/// <summary>A command in a grain's inbox, and the place where its answer goes.</summary>
/// <param name="id">The id that a repeat carries too.</param>
/// <param name="by">Who gives it, which for a clock depends on the state.</param>
/// <param name="command">The command, which for a clock depends on the state; null when there is nothing to do.</param>
/// <param name="hints">What the sender knows that saves work.</param>
/// <param name="ct">When the sender has gone before the command is decided, it is left undone.</param>
internal sealed class Waiting<TState, TCommand>(
    CommandId id, Func<TState, Actor> by, Func<TState, TCommand?> command, Hints hints, CancellationToken ct)
    where TCommand : class
{
    private readonly TaskCompletionSource<Reply> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public CommandId Id => id;

    public Actor ByIn(TState state) => by(state);

    public Hints Hints => hints;

    public Task<Reply> Answer => answer.Task;

    public bool IsAnswered => answer.Task.IsCompleted;

    public TCommand? CommandIn(TState state) => command(state);

    /// <summary>True when nobody waits any more.</summary>
    public bool IsGivenUp() => ct.IsCancellationRequested && answer.TrySetCanceled(ct);

    public void Reply(Reply reply) => answer.TrySetResult(reply);

    public void Fail(Exception fault) => answer.TrySetException(fault);
}
