using CoManage.Api.Hosting;
using CoManage.Domain.Kernel;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Infrastructure;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Metadata;

namespace CoManage.Api.Accounts;

/// <summary>What a role may do in one area.</summary>
/// <param name="Reads">Ways to look, <paramref name="AllReads"/> of them in all.</param>
internal sealed record RoleArea(string Area, int Reads, int AllReads, int Acts, int AllActs);

/// <summary>
/// Shows an administrator what a role may do, read from the routes' own policies, so that the preview cannot promise
/// what the service refuses. Whose things they are is not a matter of roles and stays with the permission filter.
/// </summary>
internal static class RolePreviewEndpoints
{
    public static void MapRolePreviews(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/roles/{role}", Preview).WithTags("Accounts").RequireAuthorization(Policies.Administrator);

    internal static async Task<Results<Ok<IReadOnlyList<RoleArea>>, NotFound>> Preview(
        string role, EndpointDataSource routes, IAuthorizationPolicyProvider policies)
    {
        if (!RoleNames.TryParse(role, out var wanted))
        {
            return TypedResults.NotFound();
        }

        var ways = new List<(string Area, bool Reads, bool May)>();
        foreach (var route in routes.Endpoints.OfType<RouteEndpoint>())
        {
            if (route.Metadata.GetMetadata<ITagsMetadata>() is { Tags: [var area, ..] } && MethodOf(route) is { } method)
            {
                ways.Add((area, method == HttpMethods.Get, await May(wanted, route, policies)));
            }
        }

        return TypedResults.Ok<IReadOnlyList<RoleArea>>(
        [
            .. ways.GroupBy(way => way.Area).OrderBy(area => area.Key, StringComparer.Ordinal).Select(area => new RoleArea(
                area.Key, area.Count(way => way is { Reads: true, May: true }), area.Count(way => way.Reads),
                area.Count(way => way is { Reads: false, May: true }), area.Count(way => !way.Reads))),
        ]);
    }

    private static string? MethodOf(RouteEndpoint route) => route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is [var method, ..] ? method : null;

    private static async Task<bool> May(Role role, RouteEndpoint route, IAuthorizationPolicyProvider policies)
    {
        if (route.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            return true;
        }

        foreach (var asked in route.Metadata.GetOrderedMetadata<IAuthorizeData>())
        {
            var policy = asked.Policy is { } name ? await policies.GetPolicyAsync(name) : await policies.GetDefaultPolicyAsync();
            if (policy?.Requirements.OfType<RolesAuthorizationRequirement>().Any(each => !each.AllowedRoles.Contains(role.ToString())) is not false)
            {
                return false;
            }
        }

        return true;
    }
}
