using CoManage.Silo.Runtime;
using Microsoft.Extensions.Logging;

namespace CoManage.Silo.Overview;

/// <summary>Looks every ten minutes whether a month has ended whose figures are to be kept.</summary>
public sealed partial class SnapshotKeeper(Snapshots snapshots, TimeProvider clock, ILogger<SnapshotKeeper> log) : Keeper
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(10);

    protected override Task Keep(CancellationToken ct) => Repeat(() => snapshots.Take(ct), TakingFailed, LookEvery, clock, ct);

    [LoggerMessage(Level = LogLevel.Error, Message = "The figures of the month could not be kept; they are tried again.")]
    private partial void TakingFailed(Exception fault);
}
