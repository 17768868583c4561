using System.Collections.Immutable;
using CoManage.Domain.Kernel;

namespace CoManage.Domain.Groups;

/// <summary>The people who care for a group. Complete with at least one GP, one specialist and one health manager.</summary>
public sealed record CareTeam(ImmutableDictionary<UserId, Role> People, UserId? Deputy)
{
    public static readonly CareTeam Empty = new(ImmutableDictionary<UserId, Role>.Empty, null);

    /// <summary>The roles that a group cannot be without.</summary>
    public static readonly IReadOnlyList<Role> RolesNeeded = [Role.Gp, Role.Specialist, Role.HealthManager];

    public bool IsComplete => RolesNeeded.All(role => People.ContainsValue(role));

    public bool Has(UserId user) => People.ContainsKey(user);

    public bool HasGp(UserId user) => People.TryGetValue(user, out var role) && role is Role.Gp;

    public bool IsLastOfRole(UserId user) =>
        People.TryGetValue(user, out var role) && People.Values.Count(each => each == role) == 1;

    public CareTeam With(UserId user, Role role) => this with { People = People.SetItem(user, role) };

    public CareTeam Without(UserId user) => this with { People = People.Remove(user) };
}
