using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;

namespace CoManage.Silo.Runtime;

/// <summary>
/// What a grain has decided and not yet stored: the events of one or more commands, all that goes with them into
/// the same transaction, and the answers to give after its commit.
/// </summary>
internal sealed class Plan<TState, TCommand, TEvent>(
    StreamId stream, Slice<TState, TCommand, TEvent> slice, Awake<TState> before)
    where TState : class
    where TCommand : class
    where TEvent : class
{
    private readonly List<NewEvent> events = [];
    private readonly List<Sql> rows = [];
    private readonly List<(long Number, IReadOnlyList<Reaction> Reactions)> reacting = [];
    private readonly List<News> news = [];
    private readonly List<Happened> allHappened = [];
    private readonly List<AuditEntry> audit = [];
    private readonly Dictionary<CommandId, Reply> replies = [];
    private readonly List<(Waiting<TState, TCommand> To, Reply Reply)> answers = [];

    /// <summary>The state after everything decided so far.</summary>
    public TState State { get; private set; } = before.State;

    /// <summary>Nobody waits for any of the commands.</summary>
    public bool MayWait { get; init; }

    public bool HasEvents => events.Count > 0;

    /// <summary>Every command so far has led to something.</summary>
    public bool AllGranted => answers.TrueForAll(each => each.Reply.Events.Count > 0);

    /// <summary>The events that lead to commands elsewhere, by number, and those commands.</summary>
    public IReadOnlyList<(long Number, IReadOnlyList<Reaction> Reactions)> Reacting => reacting;

    private long Version => before.Version + events.Count;

    /// <summary>The answer this command has had, before or in this plan.</summary>
    public Reply? Known(CommandId command) => before.Answers.Find(command) ?? replies.GetValueOrDefault(command);

    public void Answer(Waiting<TState, TCommand> waiting, Reply reply)
    {
        replies.TryAdd(waiting.Id, reply);
        answers.Add((waiting, reply));
    }

    /// <summary>The answer to a command that changes nothing.</summary>
    public Reply Unchanged(Refusal? refusal) => new(Version, [], refusal);

    public void Grant(Waiting<TState, TCommand> waiting, IReadOnlyList<TEvent> decided, Moment moment)
    {
        var happened = new List<Happened>(decided.Count);
        foreach (var each in decided)
        {
            // Evolve before appending: an event the aggregate cannot digest must never reach the log.
            State = slice.Decider.Evolve(State, each);
            happened.Add(new Happened(Version + 1, moment.Now, moment.By, each));
            Add(waiting.Id, each, happened[^1]);
        }

        Answer(waiting, new Reply(Version, happened));
    }

    public Append ToAppend() => new(stream, slice.Table, before.Version, events)
    {
        Rows = Sql.Needed(rows),
        Reacting = [.. reacting.Select(each => each.Number)],
        DueAt = slice.DueAt(State),
        MayHaveClock = slice.DueAt(before.State) is not null || slice.DueAt(State) is not null,
        Audit = audit,
        News = news,
        Happened = allHappened,
        MayWait = MayWait,
    };

    /// <summary>Gives the answers, and what the grain knows from now on.</summary>
    public Awake<TState> Carry()
    {
        foreach (var (command, reply) in replies)
        {
            before.Answers.Keep(command, reply);
        }

        Waiting<TState, TCommand>.Tell(answers);
        return before with { State = State, Version = Version };
    }

    private void Add(CommandId command, TEvent one, Happened happened)
    {
        var (name, version) = slice.Names.NameOf(one);
        allHappened.Add(happened);
        events.Add(new NewEvent(command, name, version, slice.Names.Write(one), happened.At, happened.By));
        rows.AddRange(slice.Rows(stream.Key, happened, State));
        news.AddRange(slice.News(stream.Key, happened, State));
        if (slice.Reactions(stream.Key, happened, State).ToArray() is { Length: > 0 } reactions)
        {
            reacting.Add((happened.Version, reactions));
        }

        if (happened.By.IsStaff && slice.Concerns(stream.Key, happened, State) is { } patient)
        {
            audit.Add(new AuditEntry(happened.At, happened.By, patient, name, "care", stream.ToString()));
        }
    }
}
