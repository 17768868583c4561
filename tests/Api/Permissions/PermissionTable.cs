using System.Text.RegularExpressions;
using CoManage.Domain.Kernel;
using CoManage.Tests.Support;

namespace CoManage.Tests.Api.Permissions;

/// <summary>One line of permissions.txt.</summary>
/// <param name="Grants">Scope by role; the role that is not a role, <see cref="Role.Service"/>, stands for "not signed in".</param>
internal sealed record Permission(
    int Line, string Method, string Path, IReadOnlyDictionary<Role, string> Grants, string? Body, bool IsOptional)
{
    public bool IsHub => Method == "HUB";

    /// <summary>The same for the table and for the routes: names of parameters do not count.</summary>
    public string Key => $"{Method} {PermissionTable.Nameless(Path)}";

    public string Scope(Role role) => Grants.GetValueOrDefault(role, "refused");

    public override string ToString() => $"line {Line}: {Method} {Path}";
}

internal static partial class PermissionTable
{
    private static readonly Role[] Team = [Role.Gp, Role.Specialist, Role.HealthManager];
    private static readonly Role[] Staff = [.. Team, Role.HospitalDesk, Role.Administrator, Role.DistrictManager];
    private static readonly Role[] SignedIn = [.. Staff, Role.Patient];

    public static IReadOnlyList<Permission> Read() =>
    [
        .. File.ReadLines(SourceTree.At("tests", "Api", "Permissions", "permissions.txt"))
            .Select((text, index) => (Text: text.Trim(), Line: index + 1))
            .Where(each => each.Text.Length > 0 && !each.Text.StartsWith('#'))
            .Select(each => Parse(each.Text, each.Line)),
    ];

    public static string Nameless(string path) => Parameter().Replace("/" + path.Trim('/'), "{}");

    private static Permission Parse(string text, int line)
    {
        var parts = text.Split('|', 3, StringSplitOptions.TrimEntries);
        var (method, path) = Two(parts[0].TrimStart('?'));
        var grants = parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(each => each.Split('='))
            .SelectMany(each => Roles(each[0]).Select(role => (Role: role, Scope: each[1])))
            .ToDictionary(each => each.Role, each => each.Scope);
        return new Permission(line, method, path, grants, parts.Length > 2 ? parts[2] : null, text.StartsWith('?'));
    }

    private static (string Method, string Path) Two(string text)
    {
        var words = text.Split(' ', 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return (words[0], words[1]);
    }

    private static Role[] Roles(string name) => name switch
    {
        "team" => Team,
        "staff" => Staff,
        "signedIn" => SignedIn,
        "everyone" => [.. SignedIn, Role.Service],
        _ => [Enum.Parse<Role>(name, ignoreCase: true)],
    };

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
