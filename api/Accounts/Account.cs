using CoManage.Domain.Kernel;

namespace CoManage.Api.Accounts;

/// <summary>
/// One person's way in. Mutable, because ASP.NET Core Identity changes it step by step and then asks the store to keep it.
/// A patient's account carries the patient's id.
/// </summary>
internal sealed class Account
{
    public required Guid Id { get; init; }

    public required string UserName { get; set; }

    public string NormalizedName { get; set; } = "";

    public required string Name { get; init; }

    public required Role Role { get; init; }

    public string? PasswordHash { get; set; }

    public string SecurityStamp { get; set; } = "";

    /// <summary>The hospital of a hospital desk.</summary>
    public HospitalId? Hospital { get; init; }

    /// <summary>Set after too many wrong passwords.</summary>
    public DateTimeOffset? LockedUntil { get; set; }

    public int AccessFailed { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Locked by an administrator, until unlocked.</summary>
    public bool Disabled { get; set; }

    public bool IsLocked(DateTimeOffset now) => Disabled || LockedUntil > now;
}
