using CoManage.Domain.Kernel;
using CoManage.Domain.Triage;
using CoManage.Models;
using CoManage.Silo.Runtime;
using CoManage.Silo.Triage;
using CoManage.Tests.Support;
using static CoManage.Tests.Support.TestSlices;

namespace CoManage.Tests.Api.Triage;

public class HeldDecisionTests
{
    private static readonly CaseId Case = CaseId.For(Chen, "screening.stroke");
    private static readonly TriageCommand Signed = new TriageCommand.Hold(new TriageCommand.Advise("lifestyle", new("少盐")));

    [Fact]
    public async Task What_was_signed_stands_in_the_queue_until_the_clock_sends_it_in_the_name_of_its_GP()
    {
        await using var district = await Worried();
        await district.Ask(Case.Value, Signed, Amina);
        Assert.Equal(("advise", district.Clock.GetUtcNow().AddSeconds(10)), await Held(district));

        district.Clock.Advance(TimeSpan.FromSeconds(9));
        Assert.Equal(0, await district.Get<Due>().RingAll(default));
        district.Clock.Advance(TimeSpan.FromSeconds(1));
        await district.Get<Due>().RingAll(default);

        Assert.Null(await Held(district));
        var told = Assert.Single(await district.Get<CaseQueries>().DecisionsFor(Chen, default));
        Assert.Equal(("advise", "Amina", "少盐"), (told.Kind, told.By, told.Text));
    }

    [Fact]
    public async Task What_was_taken_back_reaches_nobody()
    {
        await using var district = await Worried();
        await district.Ask(Case.Value, Signed, Amina);
        await district.Ask<TriageCommand>(Case.Value, new TriageCommand.TakeBack(), Amina);
        Assert.Null(await Held(district));

        district.Clock.Advance(TimeSpan.FromSeconds(10));
        await district.Get<Due>().RingAll(default);

        Assert.Empty(await district.Get<CaseQueries>().DecisionsFor(Chen, default));
        var page = await district.Get<CasePages>().Find(Case, default);
        Assert.Equal(["opened", "signed", "takenBack.byGp"], page?.History.Select(step => step.What));
    }

    private static async Task<TestSlices> Worried()
    {
        var district = await Start();
        await district.Ask<TriageCommand>(Case.Value, new TriageCommand.Open(
            Chen, Team3, "screening.stroke", new("卒中筛查高危", "Stroke: high"), Urgency.Soon, new("STR-R1", Urgency.Soon),
            new Evidence.Assessment(new ScreeningId(Id("screening")), "stroke", "stroke_card", 4, "high")));
        return district;
    }

    private static async Task<(string Kind, DateTimeOffset Until)?> Held(TestSlices district) =>
        (await district.Get<Worklist>().Page(Amina, new WorklistFilter(), default)).Items.SingleOrDefault()?.Held is { } held
            ? (held.Kind, held.Until)
            : null;
}
