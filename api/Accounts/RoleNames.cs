using System.Text.Json;
using CoManage.Domain.Kernel;

namespace CoManage.Api.Accounts;

/// <summary>The spelling of roles in the table of accounts, the same as on the wire.</summary>
internal static class RoleNames
{
    public static string Of(Role role) => JsonNamingPolicy.CamelCase.ConvertName(role.ToString());

    public static Role Parse(string name) => Enum.Parse<Role>(name, ignoreCase: true);

    /// <summary>The roles that a person can have; the service itself signs in nowhere.</summary>
    public static bool TryParse(string? name, out Role role) =>
        Enum.TryParse(name, ignoreCase: true, out role) && Enum.IsDefined(role) && role != Role.Service && Of(role) == name;
}
