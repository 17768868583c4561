using CoManage.Silo.Journal;

namespace CoManage.Silo.Runtime;

/// <summary>What every grain of a silo shares.</summary>
internal sealed record GrainSurroundings(
    IJournal Journal, TimeProvider Clock, SiloOptions Options, Activations Activations, Reacting Reacting)
{
    /// <summary>Now, to the millisecond: what is stored is what was decided with.</summary>
    public DateTimeOffset Now() => DateTimeOffset.FromUnixTimeMilliseconds(Clock.GetUtcNow().ToUnixTimeMilliseconds());
}
