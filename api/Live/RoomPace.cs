using System.Threading.RateLimiting;
using CoManage.Domain.Kernel;

namespace CoManage.Api.Live;

/// <summary>How fast one person may change rooms: well above talking, well below flooding.</summary>
internal sealed class RoomPace(IConfiguration configuration) : IDisposable
{
    public const string TooFast = "chat.too-fast";

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(10);

    private readonly PartitionedRateLimiter<UserId> paces = Paces(configuration.GetValue("Live:PostsPerTenSeconds", 30));

    /// <summary>Null when the person may go on; otherwise how long to wait.</summary>
    public TimeSpan? Wait(UserId person)
    {
        using var lease = paces.AttemptAcquire(person);
        return lease.IsAcquired ? null : lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Window;
    }

    public void Dispose() => paces.Dispose();

    private static PartitionedRateLimiter<UserId> Paces(int changes) =>
        PartitionedRateLimiter.Create<UserId, UserId>(person => RateLimitPartition.GetTokenBucketLimiter(
            person,
            _ => new TokenBucketRateLimiterOptions { TokenLimit = changes, TokensPerPeriod = changes, ReplenishmentPeriod = Window }));
}
