using CoManage.Domain.Kernel;

namespace CoManage.Api.Accounts;

/// <summary>How much of the synthetic district to load; the same size, seed and end give the same district.</summary>
/// <param name="End">When its half-year is over; null for now.</param>
internal sealed record DemoOptions(int Patients, int Seed = 1, DateTimeOffset? End = null);

/// <summary>How far the loading is.</summary>
/// <param name="Percent">0 to 100.</param>
/// <param name="Stage">A stable code of what is being loaded.</param>
internal sealed record DemoProgress(int Percent, string Stage);

/// <summary>One ready account of the demo district.</summary>
internal sealed record DemoSignIn(Role Role, string Name, string UserName, string Password);

/// <summary>Loads the synthetic demo district and tells how to sign in to it, one account per role.</summary>
internal interface IDemoDistrict
{
    Task<IReadOnlyList<DemoSignIn>> Load(DemoOptions options, IProgress<DemoProgress> progress, CancellationToken ct);
}
