using System.Threading.RateLimiting;

namespace CoManage.Api.Accounts;

/// <summary>
/// How often sign-in may be tried per minute: per address, and per user name wherever the tries come from.
/// A whole health centre may stand behind one address, so that limit is the wider one.
/// </summary>
internal sealed class SignInLimits(IConfiguration configuration) : IDisposable
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<string> addresses =
        PerMinute(configuration.GetValue("SignIn:TriesPerAddress", 60));

    private readonly PartitionedRateLimiter<string> names =
        PerMinute(configuration.GetValue("SignIn:TriesPerName", 20));

    /// <summary>Null when one more try is allowed; otherwise how long to wait.</summary>
    public TimeSpan? Refuse(string? address, string userName) =>
        Refuse(addresses, address ?? "") ?? Refuse(names, userName.Trim().ToUpperInvariant());

    public void Dispose()
    {
        addresses.Dispose();
        names.Dispose();
    }

    private static TimeSpan? Refuse(PartitionedRateLimiter<string> limiter, string key)
    {
        using var lease = limiter.AttemptAcquire(key);
        return lease.IsAcquired ? null : lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Window;
    }

    private static PartitionedRateLimiter<string> PerMinute(int tries) =>
        PartitionedRateLimiter.Create<string, string>(key => RateLimitPartition.GetFixedWindowLimiter(
            key, _ => new FixedWindowRateLimiterOptions { PermitLimit = tries, Window = Window }));
}
