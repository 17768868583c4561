using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;

namespace CoManage.Silo.Runtime;

/// <summary>All grains of one slice, with the types taken off.</summary>
internal interface ISliceHost
{
    string Kind { get; }

    Type CommandType { get; }

    Task<Reply> Ask(Guid key, CommandId id, Actor by, object command, Hints hints, CancellationToken ct);

    /// <summary>Gives the command of the grain's clock, if the clock has run out.</summary>
    Task<Reply> AskWhenDue(Guid key, CommandId id, CancellationToken ct);

    /// <summary>The commands that follow from one stored event.</summary>
    Task<IReadOnlyList<Reaction>> ReactionsTo(Guid key, long number, CancellationToken ct);
}

/// <summary>All grains of one slice.</summary>
internal sealed class SliceHost<TState, TCommand, TEvent>(
    Slice<TState, TCommand, TEvent> slice, GrainSurroundings surroundings) : ISliceHost
    where TState : class
    where TCommand : class
    where TEvent : class
{
    private readonly Waking<TState, TCommand, TEvent> waking = new(slice, surroundings.Journal);

    public string Kind => slice.Kind;

    public Type CommandType => typeof(TCommand);

    public Task<Reply> Ask(Guid key, CommandId id, Actor by, object command, Hints hints, CancellationToken ct)
    {
        var typed = (TCommand)command;
        return Post(key, new Waiting<TState, TCommand>(id, _ => by, _ => typed, hints, ct), ct);
    }

    public Task<Reply> AskWhenDue(Guid key, CommandId id, CancellationToken ct) =>
        Post(key, new Waiting<TState, TCommand>(id, slice.WhoWhenDue, WhenDue, default, ct), ct);

    public async Task<IReadOnlyList<Reaction>> ReactionsTo(Guid key, long number, CancellationToken ct) =>
        await waking.At(new StreamId(slice.Kind, key), number, ct).ConfigureAwait(false) is var (happened, after)
            ? [.. slice.Reactions(key, happened, after)]
            : [];

    private TCommand? WhenDue(TState state) =>
        slice.DueAt(state) <= surroundings.Now() ? slice.WhenDue(state) : null;

    private Task<Reply> Post(Guid key, Waiting<TState, TCommand> waiting, CancellationToken ct)
    {
        var stream = new StreamId(slice.Kind, key);
        while (true)
        {
            var grain = (Grain<TState, TCommand, TEvent>)surroundings.Activations.Wake(stream, Make);
            switch (grain.Post(waiting))
            {
                case Posted.Full:
                    throw new SiloBusyException();
                case Posted.Retired:
                    surroundings.Activations.Forget(stream, grain);
                    break;
                default:
                    return waiting.Answer.WaitAsync(ct);
            }
        }
    }

    private Grain<TState, TCommand, TEvent> Make(StreamId stream) => new(stream, slice, surroundings);
}
