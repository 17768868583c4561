using System.Collections.Immutable;
using CoManage.Domain.Kernel;

namespace CoManage.Domain.Groups;

/// <summary>
/// The people who care for a group, in the order in which they came. Complete with at least one GP, one specialist and
/// one health manager.
/// </summary>
public sealed record CareTeam(ImmutableList<Called> People, UserId? Deputy)
{
    public static readonly CareTeam Empty = new(ImmutableList<Called>.Empty, null);

    /// <summary>The roles that a group cannot be without.</summary>
    public static readonly IReadOnlyList<Role> RolesNeeded = [Role.Gp, Role.Specialist, Role.HealthManager];

    /// <summary>The number at which members reach the team; null while there is none.</summary>
    public string? Phone { get; init; }

    public bool IsComplete => RolesNeeded.All(role => People.Exists(each => each.Role == role));

    public IEnumerable<Called> Gps => People.Where(each => each.Role is Role.Gp);

    public bool Has(UserId user) => Find(user) is not null;

    public bool HasGp(UserId user) => Find(user) is { Role: Role.Gp };

    public Called? Find(UserId? user) => People.Find(each => each.Id == user);

    public bool IsLastOfRole(UserId user) =>
        Find(user) is { Role: var role } && People.Count(each => each.Role == role) == 1;

    public CareTeam With(Called person) => this with { People = People.RemoveAll(each => each.Id == person.Id).Add(person) };

    public CareTeam Without(UserId user) => this with { People = People.RemoveAll(each => each.Id == user) };
}
