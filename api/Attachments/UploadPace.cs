using System.Threading.RateLimiting;
using CoManage.Domain.Kernel;

namespace CoManage.Api.Attachments;

/// <summary>How many files one person may send: more than anybody has to show, fewer than would fill a disk.</summary>
internal sealed class UploadPace(AttachmentSettings settings) : IDisposable
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly PartitionedRateLimiter<UserId> paces = PartitionedRateLimiter.Create<UserId, UserId>(person =>
        RateLimitPartition.GetTokenBucketLimiter(person, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = settings.UploadsPerTenMinutes,
            TokensPerPeriod = settings.UploadsPerTenMinutes,
            ReplenishmentPeriod = Window,
        }));

    /// <summary>Null when the person may go on; otherwise how long to wait.</summary>
    public TimeSpan? Wait(UserId person)
    {
        using var lease = paces.AttemptAcquire(person);
        return lease.IsAcquired ? null : lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Window;
    }

    public void Dispose() => paces.Dispose();
}
