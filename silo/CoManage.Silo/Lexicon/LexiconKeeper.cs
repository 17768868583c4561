using CoManage.Silo.Runtime;
using Microsoft.Extensions.Logging;

namespace CoManage.Silo.Lexicon;

/// <summary>Reads along with versions that are not at work, as long as there are any.</summary>
internal sealed partial class LexiconKeeper(LexiconTail tail, TimeProvider clock, ILogger<LexiconKeeper> log) : Keeper
{
    // Nobody waits for it: what is said meanwhile is read together.
    private static readonly TimeSpan Gathering = TimeSpan.FromSeconds(2);

    // Not at once: the first round makes the lexicon ready, and the first page of a start should not wait for that.
    protected override Task Keep(CancellationToken ct) => Repeat(() => tail.CatchUp(ct), Stopped, Gathering, clock, ct, first: Gathering);

    [LoggerMessage(Level = LogLevel.Error, Message = "A version of the lexicon could not read on; trying again.")]
    private partial void Stopped(Exception fault);
}
