using CoManage.Domain.Escalations;
using CoManage.Domain.Kernel;
using CoManage.Domain.Patients;
using CoManage.Domain.Referrals;
using CoManage.Domain.Triage;
using CoManage.Models;
using CoManage.Silo.Patients;
using CoManage.Silo.Runtime;
using CoManage.Silo.Triage;
using CoManage.Tests.Support;
using static CoManage.Tests.Support.TestSlices;

namespace CoManage.Tests.Api.Triage;

/// <summary>What open work becomes of by itself: when the patient departs, when its clock rings, when its referral is requested.</summary>
public class OpenWorkTests
{
    private static readonly PatientId Gui = new(Id("gui"));
    private static readonly EscalationId Question = new(Id("question"));

    [Theory]
    [InlineData(Departure.Died, "died", "patientDied")]
    [InlineData(Departure.Moved, "moved", "patientMoved")]
    public async Task Everything_open_ends_when_the_patient_died_or_moved(Departure departure, string reason, string outcome)
    {
        await using var district = await InCare();
        var asked = await Worry(district, "screening.stroke");
        await Ask(district, asked);
        var referred = await Worry(district, "screening.copd");
        await Refer(district, referred);
        var waiting = await Worry(district, "redflag.chest_pain");
        await district.Settle();

        PatientCommand marked = departure is Departure.Died ? new PatientCommand.MarkDied(new(2026, 3, 1)) : new PatientCommand.MarkMoved();
        Assert.Null((await district.Ask(Gui.Value, marked, He)).Refusal);
        await district.Settle();

        Assert.Equal(["closed", "closed", "closed"], await district.Query<string>("SELECT state FROM cases"));
        Assert.Equal([$"closed {outcome}"], await district.Query<string>("SELECT state || ' ' || outcome FROM escalations"));
        Assert.Equal(["ended"], await district.Query<string>("SELECT state FROM referrals"));
        Assert.Empty((await district.Get<Worklist>().Page(Amina, new WorklistFilter(), default)).Items);
        foreach (var id in new[] { asked, referred, waiting })
        {
            var page = await district.Get<CasePages>().Find(id, default);
            var last = page?.History[^1];
            Assert.Equal(("patientDeparted", reason, "He"), (last?.What, last?.Reason?.Code, last?.By?.Name));
            Assert.Equal(reason, page?.Patient.Departure);
        }
    }

    [Fact]
    public async Task An_overdue_case_is_told_to_who_had_it_and_to_the_deputy()
    {
        await using var district = await InCare();
        await district.Ask<TriageCommand>((await Worry(district, "screening.stroke")).Value, new TriageCommand.Claim(), He);
        Assert.Empty((await district.Get<Worklist>().Page(He, new WorklistFilter(), default)).HandedOver);

        district.Clock.Advance(TriageClocks.Standard.Soon);
        await district.Get<BackgroundWork>().RingAll(default);

        var his = Assert.Single((await district.Get<Worklist>().Page(He, new WorklistFilter(Section: "emergency"), default)).HandedOver);
        var hers = Assert.Single((await district.Get<Worklist>().Page(Amina, new WorklistFilter(), default)).HandedOver);
        Assert.Equal((("He", "Amina"), his.Id), ((his.HadBy?.Name, his.Deputy?.Name), hers.Id));
        Assert.Single((await district.Get<Worklist>().Page(He, new WorklistFilter(Owner: "me"), default)).Items);
        Assert.Empty((await district.Get<Worklist>().Page(Su, new WorklistFilter(), default)).HandedOver);

        await district.Ask<TriageCommand>(his.Id, new TriageCommand.Claim(), Amina);
        Assert.Single((await district.Get<Worklist>().Page(He, new WorklistFilter(), default)).HandedOver);
        await district.Ask<TriageCommand>(his.Id, new TriageCommand.Advise("lifestyle", new("少吃盐")), Amina);
        Assert.Empty((await district.Get<Worklist>().Page(He, new WorklistFilter(), default)).HandedOver);
    }

    [Fact]
    public void Who_had_an_overdue_case_gets_news_in_person()
    {
        var slice = new TriageSlice(TriageClocks.Standard);
        var facts = new CaseFacts(Gui, Team3, "screening.stroke", new("卒中", "Stroke"));
        var after = new TriageCase.Open(
            facts, Urgency.Soon, 1, new Turn.Clinician(), TestClock.Noon, null, Overdue: true, Lease: null, Question: null);
        var rang = new Happened(2, TestClock.Noon, Actor.Service, new TriageEvent.ClockRang(new Holder(He.Id, He.Name)));
        Assert.Equal(
            [new News.WorklistChanged("triage", Team3), new News.PersonChanged("triage", He.Id)],
            slice.News(CaseId.For(Gui, facts.Reason).Value, rang, after));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_proposed_referral_ends_the_same_whichever_page_it_is_requested_on(bool onItsOwnPage)
    {
        await using var district = await InCare();
        var about = await Worry(district, "screening.stroke");
        await Ask(district, about);
        await district.Settle();
        await district.Ask<EscalationCommand>(
            Question.Value, new EscalationCommand.ProposeReferral("neurology", new("请转诊"), TestSlices.Hospital), Su);
        await district.Settle();
        Assert.Equal(["suggested"], await district.Query<string>("SELECT state FROM referrals"));

        if (onItsOwnPage)
        {
            await district.Ask<ReferralCommand>(EscalationReactions.SuggestedBy(Question).Value, new ReferralCommand.Request(), Amina);
        }
        else
        {
            await Refer(district, about);
        }

        await district.Settle();

        Assert.Equal(["referred Amina"], await district.Query<string>("SELECT state || ' ' || owner_name FROM cases"));
        Assert.Equal(["closed referred"], await district.Query<string>("SELECT state || ' ' || outcome FROM escalations"));
        Assert.Equal(["requested"], await district.Query<string>("SELECT state FROM referrals WHERE turn <> 'none'"));
        Assert.Equal(["refer Amina"], await district.Query<string>("SELECT kind || ' ' || by_name FROM decisions WHERE kind = 'refer'"));
        Assert.Equal("referred", (await district.Get<CasePages>().Find(about, default))?.History[^1].What);
    }

    [Fact]
    public async Task A_snapshot_names_the_medicines_or_says_that_nobody_asked()
    {
        await using var district = await InCare();
        async Task<string> Snapshot() => (await district.Get<PatientSnapshots>().Take(Gui, default))?.Words ?? "";
        Assert.Contains("用药清单未记录", await Snapshot(), StringComparison.Ordinal);

        await district.Ask<PatientCommand>(
            Gui.Value, new PatientCommand.ReviewMedicines([new(new("氨氯地平"), new("5 mg 每日一次"), new(2025, 6, 1))]), He);
        Assert.Contains("\"medicines\":[\"氨氯地平 5 mg 每日一次 (2025-06-01 –)\"]", await Snapshot(), StringComparison.Ordinal);
        Assert.DoesNotContain("用药清单未记录", await Snapshot(), StringComparison.Ordinal);

        await district.Ask<PatientCommand>(Gui.Value, new PatientCommand.ReviewMedicines([]), Amina);
        var none = await district.Get<MedicineQueries>().Of(Gui, default);
        Assert.Equal(("Amina", 0), (none?.By, none?.Items.Count));
        Assert.DoesNotContain("用药清单未记录", await Snapshot(), StringComparison.Ordinal);
    }

    private static async Task<TestSlices> InCare()
    {
        var district = await Start();
        var person = new Person(new("桂花"), Sex.Female, new(1954, 3, 1), Contact.None);
        Assert.Null((await district.Ask<PatientCommand>(Gui.Value, new PatientCommand.Register(person, Team3, true), He)).Refusal);
        return district;
    }

    private static async Task<CaseId> Worry(TestSlices district, string reason)
    {
        var id = CaseId.For(Gui, reason);
        await district.Ask<TriageCommand>(id.Value, new TriageCommand.Open(
            Gui, Team3, reason, new("卒中筛查高危", "Stroke: high"), Urgency.Soon, null,
            new Evidence.Assessment(new ScreeningId(Id(reason)), "stroke", "stroke_card", 4, "high")));
        return id;
    }

    private static Task<Reply> Ask(TestSlices district, CaseId about) => district.Ask<TriageCommand>(
        about.Value,
        new TriageCommand.Escalate(Question, "treatment", Su.Id, new("要用药吗"), new(""), AnswerWanted.Advice, new("{}")),
        Amina);

    private static Task<Reply> Refer(TestSlices district, CaseId about) => district.Ask<TriageCommand>(
        about.Value,
        new TriageCommand.Refer(
            new(Id("referral")), "screen_positive", TestSlices.Hospital, "neurology", Urgency.Soon, new("请会诊"), null),
        Amina);
}
