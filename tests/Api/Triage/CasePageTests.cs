using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using CoManage.Domain.Patients;
using CoManage.Domain.Screening;
using CoManage.Domain.Screening.Forms;
using CoManage.Domain.Triage;
using CoManage.Silo.Access;
using CoManage.Silo.Screening;
using CoManage.Silo.Triage;
using CoManage.Tests.Support;
using static CoManage.Tests.Support.TestSlices;

namespace CoManage.Tests.Api.Triage;

public class CasePageTests
{
    private static readonly CaseId Case = CaseId.For(Chen, "screening.stroke");
    private static readonly ScreeningId Screening = new(Id("screening"));

    [Fact]
    public async Task A_high_screening_stands_in_the_queue_with_its_reasons()
    {
        await using var district = await Screened();

        var row = Assert.Single((await district.Get<Worklist>().Page(Amina, new WorklistFilter(), default)).Items);
        var page = await district.Get<CasePages>().Find(Case, default);

        Assert.Equal((Case.Value, "陈桂兰", "soon", "卒中筛查高危", "4"), (row.Id, row.Name, row.Section, row.Reason.Text.Zh, row.Score?.Text));
        Assert.Equal("STR-R1", page?.Rule?.Id);
        var assessment = Assert.Single(page?.Evidence ?? []).Assessment;
        Assert.Equal(("high", "high"), (assessment?.Band, assessment?.Level));
        Assert.Equal(["htn", "af_valve", "smoke", "lipid"], assessment?.Reasons.Select(reason => reason.Input));
        Assert.Equal("opened", Assert.Single(page?.History ?? []).What);
        Assert.Contains(page?.Patient.Measurements ?? [], value => value is { Item: "sbp", Value: 150, Unit: "mmHg" });
    }

    [Fact]
    public async Task A_value_is_told_with_the_day_on_which_it_was_measured()
    {
        await using var district = await Start();
        var measuredAt = TestClock.Noon.AddDays(-100);
        var answers = new Dictionary<string, string> { ["sbp"] = "186", ["dbp"] = "114", ["symptoms"] = "none" };
        var form = ShippedForms.Find("hypertension") ?? throw new InvalidOperationException("hypertension");
        await district.Ask<ScreeningCommand>(
            Screening.Value, new ScreeningCommand.Record(Chen, Team3, new(Sex.Female, new(1954, 3, 1)), form, new(answers), measuredAt));
        await district.Settle();

        var opened = CaseId.For(Chen, (await district.Query<string>("SELECT reason_code FROM cases"))[0]);
        var page = await district.Get<CasePages>().Find(opened, default);

        Assert.Equal("HTN-E1a", page?.Rule?.Id);
        Assert.Equal(
            [("sbp", 186d, measuredAt), ("dbp", 114d, measuredAt)],
            (page?.Evidence ?? []).Select(each => each.Measurement).OfType<MeasuredValue>().Select(each => (each.Item, each.Value, each.At)));
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing_and_opens_no_second_case()
    {
        await using var district = await Screened();
        var again = await district.Ask<ScreeningCommand>(Screening.Value, Record(district));
        await district.Settle();
        Assert.Empty(again.Events);
        Assert.Equal(1, (await district.Get<CasePages>().Find(Case, default))?.Evidence.Count);
    }

    [Fact]
    public async Task A_corrected_screening_shows_what_the_instruments_say_now()
    {
        await using var district = await Screened();
        await district.Ask<ScreeningCommand>(Screening.Value, Record(district, ("smoke", "no"), ("af_valve", "no"), ("lipid", "no")));
        var view = Assert.Single(await district.Get<ScreeningQueries>().Of(Screening, default));
        Assert.Equal((1d, "medium"), (view.Score, view.Band));
    }

    [Fact]
    public async Task Every_decision_is_signed_and_reaches_those_whom_it_concerns()
    {
        await using var district = await Screened();
        var question = new EscalationId(Id("question"));
        var snapshot = await district.Get<PatientSnapshots>().Take(Chen, default) ?? default;
        await district.Ask<TriageCommand>(
            Case.Value,
            new TriageCommand.Escalate(
                question, "treatment", Su.Id, new("要用药吗"), new(""), CoManage.Domain.Escalations.AnswerWanted.Advice, snapshot),
            Amina);
        await district.Settle();
        var asked = Assert.Single((await district.Get<CasePages>().Find(Case, default))?.Escalations ?? []);
        Assert.Equal((question.Value, "要用药吗"), (asked.Id, asked.Question));
        Assert.Contains("stroke_card", snapshot.Words, StringComparison.Ordinal);

        await district.Ask<TriageCommand>(
            Case.Value,
            new TriageCommand.Refer(
                new(Id("referral")), "screen_positive", Hospital, "neurology", CoManage.Models.Urgency.Soon, new("请会诊"), snapshot),
            Amina);
        await district.Settle();
        var page = await district.Get<CasePages>().Find(Case, default);
        Assert.Equal("referred", page?.Row.State);
        Assert.Equal(["opened", "escalated", "referred"], page?.History.Select(step => step.What));
        Assert.All(page?.History.Skip(1) ?? [], step => Assert.Equal("Amina", step.By?.Name));
        Assert.Equal("requested", (await district.Query<string>("SELECT state FROM referrals"))[0]);
    }

    [Fact]
    public async Task Advice_is_in_the_patients_room_and_among_the_patients_decisions()
    {
        await using var district = await Screened();
        await district.Ask<TriageCommand>(Case.Value, new TriageCommand.Advise("lifestyle", new("少吃盐")), Amina);
        await district.Settle();
        var line = Assert.Single(await district.Get<CaseQueries>().DecisionsFor(Chen, default));
        Assert.Equal(("advise", "Amina", "少吃盐"), (line.Kind, line.By, line.Text));
        Assert.Equal(1, (await district.Query<long>("SELECT count(*) FROM room_log"))[0]);
    }

    [Fact]
    public async Task The_patients_words_are_shown_to_the_team_until_they_are_taken_back()
    {
        await using var district = await Start();
        var room = RoomId.OfConsult(Team3, Chen);
        var patient = new Actor(Chen.Account, Role.Patient, "陈桂兰");
        await district.Ask<RoomCommand>(
            room.Value,
            new RoomCommand.Post(Id("message"), RoomFacts.OfConsult(Team3, Chen), MessageKind.Message, new("胸口疼，出冷汗")),
            patient);
        await district.Settle();
        var flagged = CaseId.For(Chen, "redflag.chest_pain");
        var evidence = Assert.Single((await district.Get<CasePages>().Find(flagged, default))?.Evidence ?? []).Message;
        Assert.Equal(("胸口疼，出冷汗", room.Value), (evidence?.Text, evidence?.Room));

        var access = district.Get<Access>();
        Assert.True(await access.MaySeeCase(He, flagged, default));
        Assert.False(await access.MaySeeCase(Brian, flagged, default));
        Assert.False(await access.MaySeeCase(patient, flagged, default));
        Assert.DoesNotContain(
            await district.Query<string>("SELECT body FROM events WHERE stream LIKE 'triage%'"),
            body => body.Contains("胸口", StringComparison.Ordinal));

        await district.Ask<RoomCommand>(room.Value, new RoomCommand.Recall(evidence?.Number ?? 0), patient);
        Assert.Equal("", (await district.Get<CasePages>().Find(flagged, default))?.Evidence[0].Message?.Text);
    }

    private static async Task<TestSlices> Screened()
    {
        var district = await Start();
        await district.Ask<ScreeningCommand>(Screening.Value, Record(district));
        await district.Settle();
        return district;
    }

    private static ScreeningCommand.Record Record(TestSlices district, params (string Field, string Value)[] changes)
    {
        var answers = StrokeAnswers.With(changes);
        var form = ShippedForms.Find("stroke") ?? throw new InvalidOperationException("stroke");
        return new(Chen, Team3, new(Sex.Female, new(1954, 3, 1)), form, new(answers), TestClock.Noon);
    }
}
