using CoManage.Api.Hosting;
using CoManage.Silo.Audit;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CoManage.Api.Audit;

/// <summary>The audit log for the administrator: who saw and changed whose data, never the data.</summary>
internal static class AuditEndpoints
{
    private const int LargestPage = 200;
    private const int LongestSearch = 40;

    public static IServiceCollection AddAudit(this IServiceCollection services) => services.AddSingleton<AuditQueries>();

    public static RouteGroupBuilder MapAudit(this IEndpointRouteBuilder routes)
    {
        var audit = routes.MapGroup("/audit").WithTags("Audit").RequireAuthorization(Policies.Administrator);
        audit.MapGet("", List);
        return audit;
    }

    internal static async Task<Results<Ok<AuditPage>, ProblemHttpResult>> List(
        Guid? patient,
        Guid? user,
        DateTimeOffset? from,
        DateTimeOffset? to,
        int? page,
        int? size,
        [AsParameters] AuditSearch search,
        AuditQueries queries,
        CancellationToken ct)
    {
        var words = new[] { search.UserName, search.PatientName, search.Why };
        var invalid = new Invalid()
            .Unless(page is null or > 0, "page", "range")
            .Unless(size is null or (> 0 and <= LargestPage), "size", "range")
            .Unless(from is null || to is null || from <= to, "to", "before-from")
            .Unless(words.All(each => each is null or { Length: <= LongestSearch }), "search", "range");
        if (invalid.Any)
        {
            return invalid.ToHttp();
        }

        var filter = new AuditFilter(patient, user, from, to, page ?? 1, size ?? 50)
        {
            UserName = Typed(search.UserName),
            PatientName = Typed(search.PatientName),
            Why = Typed(search.Why),
        };
        return TypedResults.Ok(await queries.List(filter, ct));
    }

    private static string? Typed(string? words) => words?.Trim() is { Length: > 0 } typed ? typed : null;
}

/// <summary>What an administrator types to find lines.</summary>
internal sealed record AuditSearch(string? UserName, string? PatientName, string? Why);
