using System.Text.Json;
using CoManage.Domain.Kernel;

namespace CoManage.Tests.Support;

/// <summary>
/// Given a history, when a command, then events or a refusal. Whatever a command leads to is also digested, so that
/// each test proves the new event can follow. Events are compared as they are stored.
/// </summary>
internal sealed class Spec<TState, TCommand, TEvent>
    where TState : class
    where TCommand : class
    where TEvent : class
{
    private readonly Decider<TState, TCommand, TEvent> decider;
    private readonly Decision<TEvent>? decision;

    public Spec(Decider<TState, TCommand, TEvent> decider, IEnumerable<TEvent> history)
        : this(decider, history.Aggregate(decider.Initial, decider.Evolve), null)
    {
    }

    private Spec(Decider<TState, TCommand, TEvent> decider, TState state, Decision<TEvent>? decision)
    {
        this.decider = decider;
        this.decision = decision;
        State = state;
    }

    /// <summary>The state after everything so far.</summary>
    public TState State { get; }

    public Spec<TState, TCommand, TEvent> When(TCommand command, Moment moment)
    {
        var decided = decider.Decide(State, command, moment);
        return new(decider, decided.Events.Aggregate(State, decider.Evolve), decided);
    }

    public void Then(params TEvent[] expected)
    {
        Assert.Null(decision?.Refusal?.Code);
        Assert.Equal(expected.Select(Stored), decision?.Events.Select(Stored) ?? []);
    }

    public void ThenRefused(Refusal refusal) => Assert.Equal(refusal, decision?.Refusal);

    private static string Stored(TEvent happened) =>
        $"{happened.GetType().Name} {JsonSerializer.Serialize(happened, happened.GetType(), KernelJson.Stored)}";
}
