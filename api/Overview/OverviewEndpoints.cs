using System.Globalization;
using System.Text;
using CoManage.Api.Hosting;
using CoManage.Api.Scoring;
using CoManage.Domain.Kernel;
using CoManage.Silo.Overview;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CoManage.Api.Overview;

/// <summary>What is asked of the district; nothing given is all of it.</summary>
internal sealed record OverviewQuery(Guid? Team, string? Programme, bool? Hit, int? Page, int? Size)
{
    private const int LargestPage = 200;

    public OverviewScope Scope => new(Team is { } team ? new GroupId(team) : null, string.IsNullOrEmpty(Programme) ? null : Programme);

    public int At => Math.Clamp(Page ?? 1, 1, 10_000);

    public int Most => Math.Clamp(Size ?? 50, 1, LargestPage);
}

/// <summary>The figures of the district, for who steers it; what is behind each of them has no names.</summary>
internal static class OverviewEndpoints
{
    private const int Everything = int.MaxValue;
    private static readonly UTF8Encoding ForSpreadsheets = new(encoderShouldEmitUTF8Identifier: true);

    public static IServiceCollection AddOverview(this IServiceCollection services) => services
        .AddSingleton<OverviewQueries>()
        .AddSingleton<OverviewPages>()
        .AddSingleton<Snapshots>()
        .AddHostedService<SnapshotKeeper>();

    public static void MapOverview(this IEndpointRouteBuilder routes)
    {
        var overview = routes.MapGroup("/overview").WithTags("Overview").RequireAuthorization(Policies.District);
        overview.MapGet("", Read);
        overview.MapGet("/{measure}/items", Items);
        overview.MapGet("/{measure}/items.csv", File);
    }

    internal static async Task<Ok<OverviewPage>> Read([AsParameters] OverviewQuery query, OverviewPages pages, CancellationToken ct) =>
        TypedResults.Ok(await pages.Read(query.Scope, ct));

    internal static async Task<Results<Ok<OverviewItems>, NotFound>> Items(
        string measure, [AsParameters] OverviewQuery query, OverviewQueries queries, CancellationToken ct) =>
        Named(measure) is { } named
            ? TypedResults.Ok(await queries.Items(named, query.Scope, query.Hit, query.At, query.Most, ct))
            : TypedResults.NotFound();

    internal static async Task<Results<FileContentHttpResult, NotFound>> File(
        string measure, [AsParameters] OverviewQuery query, OverviewQueries queries, CancellationToken ct)
    {
        if (Named(measure) is not { } named)
        {
            return TypedResults.NotFound();
        }

        var items = await queries.Items(named, query.Scope, query.Hit, 1, Everything, ct);
        return TypedResults.File(ForSpreadsheets.GetPreamble().Concat(ForSpreadsheets.GetBytes(Csv(items.Items))).ToArray(), "text/csv", $"{named.Code()}.csv");
    }

    private static string Csv(IReadOnlyList<OverviewItem> items)
    {
        var text = new StringBuilder();
        text.Append(CsvLine.Of(["item", "team", "team_zh", "team_en", "at", "urgency", "state", "hit"])).Append('\n');
        foreach (var each in items)
        {
            text.Append(CsvLine.Of(
                [
                    each.Item, each.TeamCode, each.Team.Name.Zh, each.Team.Name.En, each.At.ToString("O", CultureInfo.InvariantCulture),
                    each.Urgency, each.State, each.Hit ? "1" : "0",
                ])).Append('\n');
        }

        return text.ToString();
    }

    private static Measure? Named(string name) =>
        Enum.GetValues<Measure>().Select(each => (Measure?)each).FirstOrDefault(each => each?.Code() == name);
}
