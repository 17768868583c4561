using CoManage.Domain.Kernel;
using CoManage.Domain.Triage;
using CoManage.Models;
using CoManage.Silo.Triage;
using CoManage.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using static CoManage.Tests.Support.TestSlices;

namespace CoManage.Tests.Api.Triage;

public class WorklistTests
{
    private static readonly WorklistFilter Everything = new();

    [Fact]
    public void Whatever_comes_in_which_order_the_worst_and_the_most_pressing_stand_first() =>
        Prop.ForAll(
            Gen.ListOf(Gen.Zip(Gen.Elements(Enum.GetValues<Urgency>()), Gen.Choose(0, 20 * 24))).ToArbitrary(),
            worries => StandsInOrder([.. worries]).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(8).WithReplay(20260302, 7));

    [Fact]
    public async Task A_queue_counts_its_sections_what_is_hidden_and_what_was_done_today()
    {
        await using var district = await Start();
        await Worry(district, "a", Urgency.Emergency);
        await Worry(district, "b", Urgency.Soon);
        var done = await Worry(district, "c", Urgency.Soon);
        await district.Ask<TriageCommand>(done.Value, new TriageCommand.Advise("lifestyle", new("好")), Amina);

        var page = await district.Get<Worklist>().Page(Amina, new WorklistFilter(Section: "soon"), default);

        Assert.Equal([("emergency", 1L), ("overdue", 0), ("urgent", 0), ("soon", 1), ("routine", 0)], page.Sections.Select(s => (s.Key, s.Count)));
        Assert.Equal((1L, 1L, 1L), (page.Total, page.Hidden, page.DoneToday));
    }

    [Fact]
    public async Task Who_is_put_first_by_a_model_stands_first_among_equals_and_never_before_the_worse()
    {
        await using var district = await Start();
        var early = await Worry(district, "a", Urgency.Soon);
        district.Clock.Advance(TimeSpan.FromDays(1));
        var late = await Worry(district, "b", Urgency.Soon);
        var worse = await Worry(district, "c", Urgency.Urgent);
        await Worry(district, "b", Urgency.Routine, ModelVoice.First);

        var rows = (await district.Get<Worklist>().Page(Amina, Everything, default)).Items;

        Assert.Equal([worse.Value, late.Value, early.Value], rows.Select(row => row.Id));
        Assert.Equal(("soon", "卒中筛查高危", "4"), (rows[1].Urgency, rows[1].Reason.Text.Zh, rows[1].Score?.Text));
        Assert.Equal([false, true, false], rows.Select(row => row.IsFirst));
    }

    [Theory]
    [InlineData("桂", 1)]
    [InlineData("1234", 1)]
    [InlineData("%", 0)]
    [InlineData("林", 0)]
    public async Task A_search_finds_names_and_the_end_of_a_telephone_number(string search, long found)
    {
        await using var district = await Start();
        await Worry(district, "a", Urgency.Soon);
        Assert.Equal(found, (await district.Get<Worklist>().Page(Amina, new WorklistFilter(Search: search), default)).Total);
    }

    [Fact]
    public async Task Mine_are_those_that_I_hold_and_as_deputy_the_overdue_ones()
    {
        await using var district = await Start();
        var held = await Worry(district, "a", Urgency.Soon);
        var late = await Worry(district, "b", Urgency.Urgent);
        await Worry(district, "c", Urgency.Soon);
        await district.Ask<TriageCommand>(held.Value, new TriageCommand.Claim(), Amina);
        district.Clock.Advance(TimeSpan.FromHours(24));
        await district.Ask<TriageCommand>(late.Value, new TriageCommand.Ring());

        var mine = await district.Get<Worklist>().Page(Amina, new WorklistFilter(Owner: "me"), default);
        var his = await district.Get<Worklist>().Page(He, new WorklistFilter(Owner: "me"), default);

        Assert.Equal([late.Value, held.Value], mine.Items.Select(row => row.Id));
        Assert.Equal(Amina.Id.Value, mine.Items[0].Deputy?.Id);
        Assert.Equal((0L, 3L), (his.Total, his.Hidden));
    }

    [Fact]
    public async Task Another_team_sees_not_even_a_count()
    {
        await using var district = await Start();
        await Worry(district, "a", Urgency.Emergency);
        var page = await district.Get<Worklist>().Page(Brian, Everything, default);
        Assert.Equal((0, 0L, 0L, 0L), (page.Items.Count, page.Total, page.Hidden, page.Sections.Sum(section => section.Count)));
    }

    [Theory]
    [InlineData(null, null, null, null)]
    [InlineData("soon", null, null, null)]
    [InlineData(null, "陈", "stroke", null)]
    [InlineData(null, null, null, "me")]
    [InlineData(null, null, null, "none")]
    public async Task No_page_of_the_queue_reads_a_whole_table(string? section, string? search, string? programme, string? owner)
    {
        await using var district = await Start();
        var filter = new WorklistFilter(section, search, programme, owner);
        string[] statements = [WorklistSql.Sections(2), WorklistSql.Total(2, filter), WorklistSql.Rows(2, filter), WorklistSql.DoneSince(2)];
        foreach (var statement in statements)
        {
            var plan = (await district.Query<Step>($"EXPLAIN QUERY PLAN {statement}")).Select(step => step.Detail).ToList();
            Assert.DoesNotContain(plan, step => step is "SCAN cases" or "SCAN q" or "SCAN p" or "SCAN g" or "SCAN decisions");
            Assert.Contains(plan, step => step.Contains("cases_queue", StringComparison.Ordinal) || step.Contains("decisions_by_group", StringComparison.Ordinal));
        }
    }

    private static async Task<bool> StandsInOrder((Urgency Urgency, int Hours)[] worries)
    {
        await using var district = await Start();
        var start = district.Clock.GetUtcNow();
        foreach (var (worry, number) in worries.OrderBy(each => each.Hours).Select((worry, number) => (worry, number)))
        {
            district.Clock.MoveTo(start.AddHours(worry.Hours));
            await Worry(district, $"reason {number}", worry.Urgency);
        }

        foreach (var number in Enumerable.Range(0, worries.Length))
        {
            await district.Ask<TriageCommand>(CaseId.For(Chen, $"reason {number}").Value, new TriageCommand.Ring());
        }

        var rows = (await district.Get<Worklist>().Page(Amina, Everything with { Size = 100 }, default)).Items;
        var expected = rows.OrderBy(Rank).ThenBy(row => row.DueAt).Select(row => (Rank(row), row.DueAt));
        return rows.Count == worries.Length && expected.SequenceEqual(rows.Select(row => (Rank(row), row.DueAt)));
    }

    private static int Rank(CaseRow row) =>
        row.Urgency == "emergency" ? 0 : row.Overdue ? 1 : row.Urgency == "urgent" ? 2 : row.Urgency == "soon" ? 3 : 4;

    private static async Task<CaseId> Worry(TestSlices district, string reason, Urgency urgency, ModelVoice? model = null)
    {
        var id = CaseId.For(Chen, reason);
        await district.Ask<TriageCommand>(id.Value, new TriageCommand.Open(
            Chen, Team3, reason, new("卒中筛查高危", "Stroke: high"), urgency, null,
            new Evidence.Assessment(new ScreeningId(Id(reason)), "stroke", model is null ? "stroke_card" : "cvd_death.exam", model is null ? 4 : null, "high"),
            model));
        return id;
    }

    private sealed record Step(long Id, long Parent, long Notused, string Detail);
}
