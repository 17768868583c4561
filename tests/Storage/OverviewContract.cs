using CoManage.Api.Overview;
using CoManage.Domain.Kernel;
using CoManage.Domain.Triage;
using CoManage.Models;
using CoManage.Silo.Journal;
using CoManage.Silo.Overview;
using CoManage.Silo.Runtime;
using CoManage.Silo.Triage;
using CoManage.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CoManage.Tests.Storage;

/// <summary>A figure, the list behind it and its file say the same at every level, on every database, whatever happened.</summary>
public abstract class OverviewContract(ITestDatabase database) : ServicesContract(database)
{
    private const int People = 40;
    private static readonly string[] Programmes = ["hypertension", "diabetes"];
    private static readonly Actor Gp = new(new UserId(DerivedId.From("gp")), Role.Gp, "Li");
    private static readonly GroupId[] Teams = [.. Enumerable.Range(0, 4).Select(each => new GroupId(DerivedId.From($"team {each}")))];

    private protected override void Add(IServiceCollection services) => services
        .AddSlice(new TriageSlice(TriageClocks.Standard))
        .AddSingleton<OverviewQueries>()
        .AddSingleton<OverviewPages>()
        .AddSingleton<Snapshots>();

    [ContractFact]
    public async Task Tile_list_and_file_count_the_same_for_district_programme_and_team()
    {
        for (var seed = 1; seed <= 3; seed++)
        {
            await Happen(new Random(seed), $"round {seed}");
            await AllAgree();
        }
    }

    private async Task AllAgree()
    {
        var all = await Get<OverviewPages>().Read(new OverviewScope(), default);
        Assert.All(all.Tiles.Where(tile => tile.Measure != Measure.Overdue), tile => Assert.True(tile.Now.Hits > 0 && tile.Now.Hits < tile.Now.Counted));
        foreach (var scope in Scopes())
        {
            foreach (var tile in (await Get<OverviewPages>().Read(scope, default)).Tiles)
            {
                Assert.Equal(tile.Now.Counted, await Listed(tile.Measure, scope, null));
                Assert.Equal(tile.Now.Hits, await Listed(tile.Measure, scope, true));
                Assert.Equal(tile.Now.Counted - tile.Now.Hits, await Listed(tile.Measure, scope, false));
            }
        }
    }

    [ContractFact]
    public async Task Stages_only_shrink_from_flagged_to_closed_and_agree_with_the_loop()
    {
        await Happen(new Random(4));
        var page = await Get<OverviewPages>().Read(new OverviewScope(), default);
        var loop = page.Tiles.Single(tile => tile.Measure == Measure.LoopClosed).Now;
        Assert.Equal((loop.Counted, loop.Hits), (page.Stages[0], page.Stages[^1]));
        Assert.Equal(page.Stages.OrderDescending(), page.Stages);
    }

    [ContractFact]
    public async Task A_month_is_kept_once_when_it_ends_and_never_changes()
    {
        await Happen(new Random(5));
        Clock.Advance(new DateTimeOffset(2026, 4, 1, 0, 5, 0, TimeSpan.Zero) - Clock.GetUtcNow());
        var atTheEnd = await Get<OverviewPages>().Read(new OverviewScope(), default);
        await Get<Snapshots>().Take(default);
        await Happen(new Random(6), "more");
        await Get<Snapshots>().Take(default);

        var after = await Get<OverviewPages>().Read(new OverviewScope(), default);
        Assert.Equal(["2026-03"], after.Months.Select(month => month.Month));
        Assert.Equal(atTheEnd.Tiles.Select(tile => tile.Now), after.Tiles.Select(tile => tile.Before));
        Assert.NotEqual(after.Tiles[0].Now, after.Tiles[0].Before);
        await Assert.ThrowsAnyAsync<Exception>(() => Change("UPDATE overview_snapshots SET hits = hits + 1"));
        await Assert.ThrowsAnyAsync<Exception>(() => Change("DELETE FROM overview_snapshots"));
    }

    [ContractFact]
    public async Task A_month_that_ended_long_ago_is_not_made_up()
    {
        Clock.Advance(new DateTimeOffset(2026, 4, 12, 8, 0, 0, TimeSpan.Zero) - Clock.GetUtcNow());
        await Get<Snapshots>().Take(default);
        Assert.Empty(await Get<Snapshots>().Newest(12, default));
    }

    private static IEnumerable<OverviewScope> Scopes() =>
        [new(), .. Programmes.Select(each => new OverviewScope(Programme: each)), .. Teams.Select(each => new OverviewScope(each))];

    private async Task<long> Listed(Measure measure, OverviewScope scope, bool? hit)
    {
        var items = await Get<OverviewQueries>().Items(measure, scope, hit, 1, 7, default);
        var query = new OverviewQuery(scope.Team?.Value, scope.Programme, hit, null, null);
        var file = await OverviewEndpoints.File(measure.Code(), query, Get<OverviewQueries>(), default);
        var bytes = Assert.IsType<Microsoft.AspNetCore.Http.HttpResults.FileContentHttpResult>(file.Result).FileContents;
        var lines = System.Text.Encoding.UTF8.GetString(bytes.Span).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length;
        Assert.Equal(items.Total, lines == 0 ? 0 : lines - 1);
        Assert.Equal(Math.Min(items.Total, 7), items.Items.Count);
        return items.Total;
    }

    private async Task Happen(Random random, string name = "first")
    {
        await Write(Enumerable.Range(0, Teams.Length).SelectMany(Team));
        await Write(Enumerable.Range(0, People).SelectMany(each => Person($"{name} {each}", random)));
        for (var each = 0; each < People; each++)
        {
            await Worry($"{name} {each}", Teams[random.Next(Teams.Length)], random);
        }
    }

    private async Task Worry(string name, GroupId team, Random random)
    {
        var id = CaseId.For(new PatientId(DerivedId.From(name)), "screening.stroke");
        await Ask<TriageCommand>(id.Value, Gp, new TriageCommand.Open(
            new PatientId(DerivedId.From(name)), team, "screening.stroke", new("卒中", "Stroke"), (Urgency)random.Next(1, 4), null,
            new Evidence.Measurement(new Dictionary<string, string>())));
        if (random.Next(3) == 0)
        {
            // Whether a clock rang decides; that it is the case's own clock is for the tests of the case.
            Clock.Advance(TimeSpan.FromHours(25));
            await Ask<TriageCommand>(id.Value, Actor.Service, new TriageCommand.Ring());
        }

        TriageCommand? decision = random.Next(4) switch
        {
            0 => new TriageCommand.Advise("lifestyle", new("好")),
            1 => new TriageCommand.Recall("remeasure", new("来"), 7),
            2 => new TriageCommand.Dismiss("duplicate", null),
            _ => null,
        };
        if (decision is not null)
        {
            await Ask(id.Value, Gp, decision);
        }
    }

    private static IEnumerable<Sql> Team(int number) =>
    [
        new(
            """
            INSERT INTO groups (group_id, code, name_zh, name_en, programme, status, created_at)
            VALUES (@id, @code, '组', 'Team', @programme, 'active', 0) ON CONFLICT (group_id) DO NOTHING
            """,
            ("id", Teams[number].Value), ("code", $"T-{number}"), ("programme", Programmes[number % 2])),
    ];

    private IEnumerable<Sql> Person(string name, Random random)
    {
        var id = DerivedId.From(name);
        yield return new(
            """
            INSERT INTO patients (patient_id, group_id, name, sex, birth_date, consent, departure, registered_at)
            VALUES (@id, @group, @name, 'female', '1950-01-01', 1, @departure, @registered)
            """,
            ("id", id), ("group", Teams[random.Next(Teams.Length)].Value), ("name", name), ("departure", random.Next(10) == 0 ? "moved" : null),
            ("registered", Clock.GetUtcNow().AddDays(-random.Next(30, 300))));
        yield return new("INSERT INTO patient_programmes (patient_id, programme, stage, since) VALUES (@id, 'hypertension', 'followUp', 0)", ("id", id));
        var readings = random.Next(1, 4);
        for (var reading = 0; reading < readings; reading++)
        {
            yield return new(
                "INSERT INTO pressures (patient_id, source, taken_at, sbp, dbp) VALUES (@id, @source, @at, @sbp, @dbp)",
                ("id", id), ("source", $"record/{reading}"), ("at", Clock.GetUtcNow().AddDays(-random.Next(120))),
                ("sbp", (double)random.Next(110, 155)), ("dbp", (double)random.Next(60, 95)));
        }
    }

    private async Task Write(IEnumerable<Sql> rows) => await Get<IJournal>().Append(
        new Append(new StreamId("test", Guid.NewGuid()), StreamTable.Events, 0, []) { Rows = [.. rows] }, default);

    private Task Change(string sql) => Write([new Sql(sql)]);
}
