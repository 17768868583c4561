namespace CoManage.Domain.Kernel;

/// <summary>What a command leads to. No events and no refusal means there was nothing left to do.</summary>
public sealed record Decision<TEvent>(IReadOnlyList<TEvent> Events, Refusal? Refusal = null)
{
    /// <summary>The command is granted and changes nothing.</summary>
    public static readonly Decision<TEvent> Nothing = new([]);

    public static implicit operator Decision<TEvent>(TEvent happened) => new([happened]);

    // The second argument is named so that the copy constructor, which would convert for ever, is not meant.
    public static implicit operator Decision<TEvent>(TEvent[] happened) => new(happened, Refusal: null);

    public static implicit operator Decision<TEvent>(Refusal refusal) => new([], refusal);
}
