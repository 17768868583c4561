using CoManage.Domain.Kernel;

namespace CoManage.Domain.Assistant;

/// <summary>
/// Words that the assistant wrote for a clinician who asked. A draft does nothing: a person may take it into an own
/// message or question, and then what was drafted and what was sent stand side by side in the log.
/// </summary>
public abstract record Draft
{
    public sealed record Unknown : Draft;

    /// <param name="For">Who asked, and alone may send it.</param>
    public sealed record Made(DraftFacts Facts, UserId For) : Draft;

    /// <summary>Nothing came of it, or it was sent.</summary>
    public sealed record Over : Draft;

    private Draft()
    {
    }

    public static readonly Decider<Draft, DraftCommand, DraftEvent> Decider = new(new Unknown(), Decide, Evolve);

    private static Decision<DraftEvent> Decide(Draft state, DraftCommand command, Moment moment) => (state, command) switch
    {
        (_, DraftCommand.Keep or DraftCommand.Fail) when !moment.By.IsCareTeam => Refusals.NeedsCareTeam,
        (Unknown, DraftCommand.Keep c) => new DraftEvent.Made(c.Facts, c.Words, c.Run, Signature.Of(moment)),
        (Unknown, DraftCommand.Fail c) => new DraftEvent.Failed(c.Facts, c.Why, c.Run, Signature.Of(moment)),
        // Only a draft of one's own is sent, and once; a message that names another's says nothing of it.
        (Made s, DraftCommand.TakeSent c) when moment.By.Role is Role.Service && c.By.Id == s.For && c.Kind == s.Facts.Kind =>
            new DraftEvent.Sent(s.Facts, c.Text, c.Place, c.By),
        (_, DraftCommand.TakeSent) => Decision<DraftEvent>.Nothing,
        _ => Refusals.MadeAlready,
    };

    private static Draft Evolve(Draft state, DraftEvent happened) => (state, happened) switch
    {
        (Unknown, DraftEvent.Made e) => new Made(e.Facts, e.By.Id),
        (Unknown, DraftEvent.Failed) => new Over(),
        (Made, DraftEvent.Sent) => new Over(),
        _ => throw new InvalidOperationException($"{happened.GetType().Name} cannot follow {state.GetType().Name}."),
    };

    public static class Refusals
    {
        public static readonly Refusal NeedsCareTeam = new("assistant.needs-care-team");
        public static readonly Refusal MadeAlready = new("assistant.made-already");

        /// <summary>No endpoint is configured.</summary>
        public static readonly Refusal Off = new("assistant.off");
    }
}

/// <summary>What a draft is. Stored and sent by name.</summary>
public enum DraftKind
{
    /// <summary>A case in a few linked statements, for the GP.</summary>
    Summary,

    /// <summary>A question to the specialist.</summary>
    Question,

    /// <summary>A reply to the patient.</summary>
    Reply,

    /// <summary>A room's week in linked statements, for the team.</summary>
    Minutes,
}

/// <summary>What a draft is about.</summary>
/// <param name="Case">The case; null for a room's minutes.</param>
/// <param name="Room">The room it was made from.</param>
/// <param name="UpTo">The last number of the room that it knows.</param>
public sealed record DraftFacts(DraftKind Kind, GroupId Group, RoomId Room, long UpTo, CaseId? Case = null, PatientId? Patient = null);

/// <summary>What was written.</summary>
/// <param name="Text">A question or reply; empty for statements.</param>
/// <param name="Tried">What has been tried, of a question.</param>
/// <param name="Statements">Of a summary or minutes.</param>
/// <param name="Dropped">Statements without a place in the material, which nobody sees.</param>
/// <param name="LeftOut">Messages that were not shown to the model, because they speak to it.</param>
public sealed record DraftWords(
    PrivateText Text, PrivateText? Tried, IReadOnlyList<LinkedStatement> Statements, int Dropped, int LeftOut, string Language);

/// <summary>One statement and where it is taken from.</summary>
/// <param name="Kind">In minutes: <c>topic</c>, <c>decision</c>, <c>open</c> or <c>concern</c>; null elsewhere.</param>
public sealed record LinkedStatement(PrivateText Text, IReadOnlyList<SourceLink> Sources, string? Kind = null);

/// <summary>A message, a reading, an assessment or a step that a statement rests on.</summary>
/// <param name="Kind"><c>message</c>, <c>reading</c>, <c>assessment</c>, <c>medicines</c> or <c>step</c>.</param>
/// <param name="Label">What the source is, in a few characters for lists: an item, an instrument.</param>
public sealed record SourceLink(string Kind, DateTimeOffset At, RoomId? Room = null, long? Number = null, string? Label = null);

/// <summary>What can be told of a draft.</summary>
public abstract record DraftCommand
{
    private DraftCommand()
    {
    }

    /// <summary>The model answered, and the answer was checked.</summary>
    public sealed record Keep(DraftFacts Facts, DraftWords Words, ModelRun Run) : DraftCommand;

    /// <summary>There is nothing to show.</summary>
    /// <param name="Why">A stable code.</param>
    public sealed record Fail(DraftFacts Facts, string Why, ModelRun Run) : DraftCommand;

    /// <summary>A person sent words that began as this draft.</summary>
    /// <param name="Place">Where they went: <c>room/…/number</c> or <c>escalation/…</c>.</param>
    public sealed record TakeSent(DraftKind Kind, PrivateText Text, string Place, Signature By) : DraftCommand;
}

/// <summary>What happened to a draft.</summary>
public abstract record DraftEvent
{
    private DraftEvent()
    {
    }

    public sealed record Made(DraftFacts Facts, DraftWords Words, ModelRun Run, Signature By) : DraftEvent;

    public sealed record Failed(DraftFacts Facts, string Why, ModelRun Run, Signature By) : DraftEvent;

    /// <summary>What a person made of it and sent.</summary>
    public sealed record Sent(DraftFacts Facts, PrivateText Text, string Place, Signature By) : DraftEvent;
}
