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
    // Whoever waits goes on where the answer is told, which is never within the grain's turn.
    private readonly TaskCompletionSource<Reply> answer = new();

    public CommandId Id => id;

    public Actor ByIn(TState state) => by(state);

    public Hints Hints => hints;

    public Task<Reply> Answer => answer.Task;

    public bool IsAnswered { get; private set; }

    public TCommand? CommandIn(TState state) => command(state);

    /// <summary>True when nobody waits any more.</summary>
    public bool IsGivenUp()
    {
        if (!ct.IsCancellationRequested)
        {
            return false;
        }

        IsAnswered = true;
        Later(this, static each => each.answer.TrySetCanceled(each.Given));
        return true;
    }

    public void Fail(Exception fault)
    {
        IsAnswered = true;
        Later((To: this, fault), static each => each.To.answer.TrySetException(each.fault));
    }

    /// <summary>
    /// Gives the answers of one turn one after the other: that costs much less than waking somebody for each, and what they
    /// lead to for one connection goes out together.
    /// </summary>
    public static void Tell(IReadOnlyList<(Waiting<TState, TCommand> To, Reply Reply)> answers)
    {
        foreach (var (to, _) in answers)
        {
            to.IsAnswered = true;
        }

        Later(answers, static all =>
        {
            foreach (var (to, reply) in all)
            {
                to.answer.TrySetResult(reply);
            }
        });
    }

    private CancellationToken Given => ct;

    private static void Later<TWhat>(TWhat what, Action<TWhat> tell) =>
        ThreadPool.UnsafeQueueUserWorkItem(tell, what, preferLocal: false);
}
