namespace CoManage.Domain.Kernel;

/// <summary>
/// A command that was understood and not granted. <paramref name="Code"/> is stable (<c>slice.reason</c>, for example
/// <c>triage.claimed-by-another</c>): clients translate it, so it never changes once released.
/// </summary>
public sealed record Refusal(string Code)
{
    /// <summary>Set where waiting helps: the same command is granted after this time.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
