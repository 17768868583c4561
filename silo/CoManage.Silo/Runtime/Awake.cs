using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;

namespace CoManage.Silo.Runtime;

/// <summary>What a grain knows while it is awake.</summary>
internal sealed record Awake<TState>(TState State, long Version, Answers Answers);

/// <summary>Reads an aggregate back from its stream.</summary>
internal sealed class Waking<TState, TCommand, TEvent>(Slice<TState, TCommand, TEvent> slice, IJournal journal)
    where TState : class
    where TCommand : class
    where TEvent : class
{
    private const int Page = 1_000;

    public async Task<Awake<TState>> Load(StreamId stream, CancellationToken ct)
    {
        var events = await ReadUpTo(stream, long.MaxValue, ct).ConfigureAwait(false);
        var answers = new Answers(isComplete: events.Count == 0 || events[0].Number == 1);
        var happened = events.Select(Happened).ToList();
        for (var i = 0; i < events.Count;)
        {
            var command = events[i].Command;
            var first = i;
            while (i < events.Count && events[i].Command == command)
            {
                i++;
            }

            // The first command of a tail may have lost its first events; the journal still has them all.
            if (first > 0 || answers.IsComplete)
            {
                answers.Keep(command, new Reply(happened[i - 1].Version, happened.GetRange(first, i - first)));
            }
        }

        return new Awake<TState>(Fold(happened), events.Count == 0 ? 0 : events[^1].Number, answers);
    }

    /// <summary>An aggregate that nothing has happened to.</summary>
    public Awake<TState> AsNew() => new(slice.Decider.Initial, 0, new Answers(isComplete: true));

    /// <summary>One event, and the state just after it.</summary>
    public async Task<(Happened Happened, TState After)?> At(StreamId stream, long number, CancellationToken ct)
    {
        var events = await ReadUpTo(stream, number, ct).ConfigureAwait(false);
        var happened = events.Select(Happened).ToList();
        return happened.Count > 0 && happened[^1].Version == number ? (happened[^1], Fold(happened)) : null;
    }

    /// <summary>What the journal knows of a command; null when it led to nothing or never came.</summary>
    public async Task<Reply?> FirstAnswer(StreamId stream, CommandId command)
    {
        var events = await journal.Find(stream, slice.Table, command, CancellationToken.None).ConfigureAwait(false);
        return events.Count == 0 ? null : new Reply(events[^1].Number, [.. events.Select(Happened)]);
    }

    private Happened Happened(StoredEvent stored) =>
        new(stored.Number, stored.At, stored.By, slice.Names.Read(stored.Name, stored.Version, stored.Body));

    private TState Fold(IEnumerable<Happened> happened) =>
        happened.Aggregate(slice.Decider.Initial, (state, each) => slice.Decider.Evolve(state, (TEvent)each.Event));

    private async Task<IReadOnlyList<StoredEvent>> ReadUpTo(StreamId stream, long last, CancellationToken ct)
    {
        if (slice.Tail is { } newest)
        {
            var before = last == long.MaxValue ? last : last + 1;
            return await journal.ReadBack(stream, slice.Table, before, newest, ct).ConfigureAwait(false);
        }

        var events = new List<StoredEvent>();
        while (events.Count < last)
        {
            var limit = (int)Math.Min(Page, last - events.Count);
            var page = await journal.Read(stream, slice.Table, events.Count, limit, ct).ConfigureAwait(false);
            events.AddRange(page);
            if (page.Count < limit)
            {
                break;
            }
        }

        return events;
    }
}
