using System.Text.Json;
using CoManage.Domain.Kernel;

namespace CoManage.Tests.Support;

/// <summary>
/// Given these events, when this command comes, then these events follow or it is refused. Every event on the way is
/// also stored and loaded once, and every result is digested, so that no rule can emit what the journal would choke on.
/// </summary>
internal static class Spec
{
    public static Spec<TState, TCommand, TEvent> Of<TState, TCommand, TEvent>(
        Decider<TState, TCommand, TEvent> decider, Moment moment)
        where TEvent : notnull =>
        new(decider, []) { Moment = moment };

    /// <summary>The same at noon by the service itself, for rules that do not ask who acts.</summary>
    public static Spec<TState, TCommand, TEvent> Of<TState, TCommand, TEvent>(
        Decider<TState, TCommand, TEvent> decider)
        where TEvent : notnull =>
        new(decider, []);
}

internal sealed record Spec<TState, TCommand, TEvent>
    where TEvent : notnull
{
    private readonly Decider<TState, TCommand, TEvent> _decider;

    public Spec(Decider<TState, TCommand, TEvent> decider, IEnumerable<TEvent> history)
    {
        _decider = decider;
        State = history.Aggregate(decider.Initial, Digest);
    }

    /// <summary>The state after everything so far.</summary>
    public TState State { get; private init; }

    /// <summary>When the next command is given, and by whom.</summary>
    public Moment Moment { get; init; } = new(TestClock.Noon, Actor.Service);

    private Decision<TEvent> Decided { get; init; } = new([]);

    public Spec<TState, TCommand, TEvent> Given(params TEvent[] history) =>
        this with { State = history.Aggregate(State, Digest) };

    /// <summary>The next command is given by this person.</summary>
    public Spec<TState, TCommand, TEvent> By(Actor actor) => this with { Moment = Moment with { By = actor } };

    /// <summary>The next command is given at this time.</summary>
    public Spec<TState, TCommand, TEvent> At(DateTimeOffset now) => this with { Moment = Moment with { Now = now } };

    /// <summary>Commands may follow each other; the events of the one before are part of the history then.</summary>
    public Spec<TState, TCommand, TEvent> When(TCommand command)
    {
        var decided = _decider.Decide(State, command, Moment);
        return this with { Decided = decided, State = decided.Events.Aggregate(State, Digest) };
    }

    public Spec<TState, TCommand, TEvent> When(TCommand command, Moment moment) =>
        (this with { Moment = moment }).When(command);

    /// <summary>Exactly these events in this order; none means that the command is granted and changes nothing.</summary>
    public Spec<TState, TCommand, TEvent> Then(params TEvent[] expected)
    {
        Assert.Null(Decided.Refusal?.Code);
        Assert.Equal(expected.Select(Written), Decided.Events.Select(Written));
        return this;
    }

    public Spec<TState, TCommand, TEvent> ThenRefused(Refusal expected)
    {
        Assert.Empty(Decided.Events.Select(Written));
        Assert.Equal(expected, Decided.Refusal);
        return this;
    }

    private TState Digest(TState state, TEvent happened)
    {
        var kind = happened.GetType();
        var loaded = JsonSerializer.Deserialize(Json(happened), kind, KernelJson.Stored);
        var stored = Assert.IsType<TEvent>(loaded, exactMatch: false);
        Assert.Equal(Written(happened), Written(stored));
        return _decider.Evolve(state, stored);
    }

    // Compared as stored, because records compare the lists inside them by reference.
    private static string Written(TEvent happened) => $"{happened.GetType().Name} {Json(happened)}";

    private static string Json(TEvent happened) =>
        JsonSerializer.Serialize(happened, happened.GetType(), KernelJson.Stored);
}
