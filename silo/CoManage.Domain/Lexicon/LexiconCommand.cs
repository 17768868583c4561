using CoManage.Domain.Kernel;
using CoManage.Models;

namespace CoManage.Domain.Lexicon;

/// <summary>What can be asked of the versions of the red-flag lexicon. There is one list of them, under <see cref="Key"/>.</summary>
public abstract record LexiconCommand
{
    private LexiconCommand()
    {
    }

    public static Guid Key { get; } = DerivedId.From("lexicon");

    /// <summary>Keeps a version; it acts on nobody.</summary>
    /// <param name="Why">What the change is for, in the writer's words.</param>
    /// <param name="Changes">Everything in which it differs from the shipped lexicon.</param>
    public sealed record Save(PrivateText Why, LexiconChanges Changes) : LexiconCommand;

    /// <summary>The service has read all past messages with it.</summary>
    public sealed record NoteReplayed(int Number) : LexiconCommand;

    /// <summary>Lets it read new messages beside the version at work; only differences are noted.</summary>
    public sealed record BeginTrial(int Number) : LexiconCommand;

    public sealed record EndTrial : LexiconCommand;

    /// <summary>Lets it decide from now on; number 0 is the shipped lexicon.</summary>
    /// <param name="Trial">How long a version must have been on trial before.</param>
    public sealed record PutInForce(int Number, TimeSpan Trial) : LexiconCommand;
}

/// <summary>What happened to the versions of the lexicon.</summary>
public abstract record LexiconEvent
{
    private LexiconEvent()
    {
    }

    /// <param name="Shipped">The shipped version that the changes were made to.</param>
    public sealed record Saved(int Number, PrivateText Why, LexiconChanges Changes, string Shipped, Signature By) : LexiconEvent;

    public sealed record Replayed(int Number, DateTimeOffset At) : LexiconEvent;

    public sealed record TrialBegun(int Number, Signature By) : LexiconEvent;

    public sealed record TrialEnded(int Number, Signature By) : LexiconEvent;

    public sealed record PutInForce(int Number, int From, Signature By) : LexiconEvent;
}
