namespace CoManage.Domain.Kernel;

/// <summary>
/// The rules of one aggregate as two pure functions and the state it begins with.
/// <paramref name="Decide"/> answers a command with events or a refusal; <paramref name="Evolve"/> digests one event
/// and throws on an event that cannot follow the state.
/// </summary>
public sealed record Decider<TState, TCommand, TEvent>(
    TState Initial,
    Func<TState, TCommand, Moment, Decision<TEvent>> Decide,
    Func<TState, TEvent, TState> Evolve);
