namespace CoManage.Domain.Kernel;

/// <summary>
/// A command to another aggregate that follows from an event. Pure <c>When…</c> functions make it; it is delivered at
/// least once, with a command id derived from the event, so that delivering twice does no harm.
/// </summary>
/// <param name="Key">The id of the aggregate the command goes to.</param>
/// <param name="Command">The command; its base type names the slice.</param>
public sealed record Reaction(Guid Key, object Command);
