namespace CoManage.Domain.Alerts;

/// <summary>How long an alert waits. Settings of the district.</summary>
/// <param name="Acknowledge">After this the next people are called.</param>
/// <param name="Same">What the patient says again within this time of the acknowledgement belongs to the same call.</param>
public sealed record AlertClocks(TimeSpan Acknowledge, TimeSpan Same)
{
    public static readonly AlertClocks Standard = new(TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(30));
}
