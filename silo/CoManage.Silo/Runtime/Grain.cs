using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;

namespace CoManage.Silo.Runtime;

/// <summary>
/// The single-threaded owner of one aggregate: load, decide, append, answer. Commands that wait together are decided
/// one after the other and stored as one append, so that a busy room does not pay a commit for each message.
/// </summary>
internal sealed class Grain<TState, TCommand, TEvent>(
    StreamId stream, Slice<TState, TCommand, TEvent> slice, GrainSurroundings surroundings) : IActivation
    where TState : class
    where TCommand : class
    where TEvent : class
{
    private const int Together = 256;
    private const int MostAttempts = 100;

    private readonly Inbox<Waiting<TState, TCommand>> inbox = new(surroundings.Options.InboxLimit);
    private readonly Waking<TState, TCommand, TEvent> waking = new(slice, surroundings.Journal);
    private Awake<TState>? awake;

    public long UsedAt { get; private set; } = surroundings.Clock.GetUtcNow().UtcTicks;

    public bool Retire() => inbox.Retire();

    public Posted Post(Waiting<TState, TCommand> waiting)
    {
        var posted = inbox.Post(waiting);
        if (posted is Posted.Start)
        {
            _ = Task.Run(Work);
        }

        return posted;
    }

    private async Task Work()
    {
        while (inbox.Take(Together) is { Count: > 0 } commands)
        {
            UsedAt = surroundings.Clock.GetUtcNow().UtcTicks;
            await Handle(commands).ConfigureAwait(false);
        }
    }

    private async Task Handle(IReadOnlyList<Waiting<TState, TCommand>> commands)
    {
        try
        {
            await Settle(commands).ConfigureAwait(false);
        }
        catch (Exception) when (commands.Count > 1)
        {
            // One of them is at fault; alone, the others succeed.
            awake = null;
            foreach (var alone in commands.Where(each => !each.IsAnswered))
            {
                await Handle([alone]).ConfigureAwait(false);
            }
        }
        catch (Exception fault)
        {
            // Whether the append is stored is not known here; the log knows.
            awake = null;
            commands[0].Fail(fault);
        }
    }

    private async Task Settle(IReadOnlyList<Waiting<TState, TCommand>> commands)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var isRemembered = awake is not null;
            var isGuess = awake is null && attempt == 0 && commands.All(each => each.Hints.ExpectsNew);
            awake ??= isGuess ? waking.AsNew() : await waking.Load(stream, CancellationToken.None).ConfigureAwait(false);
            var plan = await Decide(commands, awake).ConfigureAwait(false);
            if (isGuess && !plan.AllGranted)
            {
                // Only the journal can confirm a guess, and only by storing something.
                awake = null;
                continue;
            }

            if (plan.HasEvents)
            {
                if (await IsStored(plan, commands, awake).ConfigureAwait(false))
                {
                    return;
                }
            }
            else if (isRemembered && await IsStale(awake).ConfigureAwait(false))
            {
                // An append would have told that another process has written meanwhile; without one it must be asked for.
                awake = null;
            }
            else
            {
                awake = plan.Carry();
                return;
            }
        }

        throw new InvalidOperationException($"{stream} changes faster than it can be followed.");
    }

    /// <summary>False when the commands must be decided again.</summary>
    private async Task<bool> IsStored(
        Plan<TState, TCommand, TEvent> plan, IReadOnlyList<Waiting<TState, TCommand>> commands, Awake<TState> before)
    {
        var end = await surroundings.Journal.Append(plan.ToAppend(), CancellationToken.None).ConfigureAwait(false);
        switch (end.Outcome)
        {
            case AppendOutcome.Committed:
                awake = plan.Carry();
                surroundings.Reacting.Tell(stream, plan.Reacting, plan.MayWait);
                return true;
            case AppendOutcome.Repeated:
                await Recall(commands, before).ConfigureAwait(false);
                return false;
            default:
                awake = null;
                return false;
        }
    }

    private async Task<bool> IsStale(Awake<TState> known) =>
        await surroundings.Journal.Version(stream, CancellationToken.None).ConfigureAwait(false) != known.Version;

    private async Task<Plan<TState, TCommand, TEvent>> Decide(
        IReadOnlyList<Waiting<TState, TCommand>> commands, Awake<TState> before)
    {
        var plan = new Plan<TState, TCommand, TEvent>(stream, slice, before) { MayWait = commands.All(each => each.Hints.MayWait) };
        foreach (var each in commands.Where(each => !each.IsAnswered && !each.IsGivenUp()))
        {
            if (plan.Known(each.Id) is { } known)
            {
                plan.Answer(each, known);
                continue;
            }

            var moment = new Moment(surroundings.Now(), each.ByIn(plan.State));
            var decision = each.CommandIn(plan.State) is { } command
                ? slice.Decider.Decide(plan.State, command, moment)
                : Decision<TEvent>.Nothing;
            if (decision.Refusal is null && decision.Events.Count > 0)
            {
                plan.Grant(each, decision.Events, moment);
            }
            else
            {
                // A repeat of something granted long ago must not be refused for having been done.
                var first = before.Answers.IsComplete ? null : await waking.FirstAnswer(stream, each.Id).ConfigureAwait(false);
                plan.Answer(each, first ?? plan.Unchanged(decision.Refusal));
            }
        }

        return plan;
    }

    private async Task Recall(IReadOnlyList<Waiting<TState, TCommand>> commands, Awake<TState> before)
    {
        foreach (var each in commands.Where(each => before.Answers.Find(each.Id) is null))
        {
            if (await waking.FirstAnswer(stream, each.Id).ConfigureAwait(false) is { } first)
            {
                before.Answers.Keep(each.Id, first);
            }
        }
    }
}
