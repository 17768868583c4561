using CoManage.Silo.Runtime;
using Microsoft.Extensions.Logging;

namespace CoManage.Silo.Lexicon;

/// <summary>Reads along with versions that are not at work, as long as there are any.</summary>
internal sealed partial class LexiconKeeper(LexiconTail tail, TimeProvider clock, ILogger<LexiconKeeper> log) : Keeper
{
    // Nobody waits for it: what is said meanwhile is read together.
    private static readonly TimeSpan Gathering = TimeSpan.FromSeconds(2);

    protected override async Task Keep(CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                await tail.CatchUp(ct).ConfigureAwait(false);
            }
            catch (Exception fault) when (IsFault(fault, ct))
            {
                Stopped(fault);
            }

            await Task.Delay(Gathering, clock, ct).ConfigureAwait(false);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A version of the lexicon could not read on; trying again.")]
    private partial void Stopped(Exception fault);
}
