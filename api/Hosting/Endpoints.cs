namespace CoManage.Api.Hosting;

/// <summary>Every slice's routes, one line each, under <c>/api</c>.</summary>
internal static class Endpoints
{
    public static IEndpointRouteBuilder MapSlices(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api");
        // One line per slice, in the order of the chain: api.MapGroups(); api.MapRooms(); …
        _ = api;
        return routes;
    }
}
