using CoManage.Domain.Chat;
using CoManage.Domain.Escalations;
using CoManage.Domain.Kernel;
using CoManage.Domain.Patients;
using CoManage.Domain.Referrals;
using CoManage.Domain.Screening;
using CoManage.Domain.Triage;
using CoManage.Models;
using static CoManage.Tests.Domain.Triage.TriagePeople;

namespace CoManage.Tests.Domain.Triage;

public class TriageReactionTests
{
    private static readonly CaseFacts About = new(Chen, Team3, TriagePeople.Reason, ReasonText);
    private static readonly Signature ByAmina = new(Amina.Id, Amina.Name, Amina.Role, Noon);

    [Fact]
    public void Advice_goes_to_the_patient_in_the_name_of_the_GP()
    {
        var reaction = Assert.Single(When(new TriageEvent.Advised(Chen, Team3, "lifestyle", Words)));
        Assert.Equal(RoomId.OfConsult(Team3, Chen).Value, reaction.Key);
        var post = Assert.IsType<RoomCommand.PostFor>(reaction.Command);
        Assert.Equal((Amina, MessageKind.Advice, Words), (post.Author, post.Kind, post.Text));
    }

    [Fact]
    public void A_dismissal_tells_nobody() => Assert.Empty(When(new TriageEvent.Dismissed(Chen, Team3, "duplicate", Words)));

    [Fact]
    public void A_question_raises_the_escalation_that_the_decision_named()
    {
        var reaction = Assert.Single(When(Asked(null)));
        Assert.Equal(Question.Value, reaction.Key);
        Assert.Equal(ByAmina, Assert.IsType<EscalationCommand.Raise>(reaction.Command).AskedBy);
    }

    [Fact]
    public void A_referral_is_requested_with_the_GPs_signature()
    {
        var refer = Assert.IsType<ReferralCommand.Refer>(Assert.Single(When(Sent)).Command);
        Assert.Equal((ByAmina, Case, "stroke"), (refer.DecidedBy, refer.Facts.Case, refer.Facts.Programme));
    }

    [Fact]
    public void A_referral_that_answers_a_question_takes_the_place_of_the_suggested_one()
    {
        var reactions = When(Sent with { Question = Question }).ToList();
        Assert.Contains(
            new Reaction(EscalationReactions.SuggestedBy(Question).Value, new ReferralCommand.TakeReplacement(ByAmina)), reactions);
        Assert.Contains(new Reaction(Question.Value, new EscalationCommand.Close(EscalationOutcome.Referred)), reactions);
    }

    [Fact]
    public void A_clock_that_rang_is_told_to_the_whole_team() =>
        Assert.Equal(RoomId.OfTeam(Team3).Value, Assert.Single(When(new TriageEvent.ClockRang())).Key);

    [Fact]
    public void A_decision_puts_an_open_question_away() =>
        Assert.Equal(
            new EscalationCommand.Close(EscalationOutcome.NoAction),
            Assert.Single(When(new TriageEvent.Dismissed(Chen, Team3, "duplicate", null, Question))).Command);

    [Fact]
    public void A_message_with_red_flags_opens_a_case_that_does_not_carry_its_words()
    {
        var room = RoomId.OfConsult(Team3, Chen);
        var posted = new RoomEvent.Posted(
            7, Id(1), new Actor(Chen.Account, Role.Patient, "Chen"), Noon, RoomKind.Consult, MessageKind.Message, new PrivateText("胸口疼"),
            Finding: new Finding(["chest_pain", "syncope"], Urgency.Emergency, Chen, Team3));
        var reaction = Assert.Single(WhenRedFlagged.React(room, posted));
        Assert.Equal(CaseId.For(Chen, "redflag.chest_pain").Value, reaction.Key);
        var open = Assert.IsType<TriageCommand.Open>(reaction.Command);
        var message = Assert.IsType<Evidence.Message>(open.Evidence);
        Assert.Equal((Urgency.Emergency, room, 7L), (open.Urgency, message.Room, message.Number));
        Assert.Equal(["chest_pain", "syncope"], message.Flags);
        Assert.DoesNotContain("胸口", System.Text.Json.JsonSerializer.Serialize(open, KernelJson.Stored), StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_without_red_flags_opens_nothing() =>
        Assert.Empty(WhenRedFlagged.React(RoomId.OfGroup(Team3), new RoomEvent.Recalled(8, 7, Amina)));

    [Theory]
    [InlineData("sbp", 180, "HTN-E1a", Urgency.Urgent)]
    [InlineData("glucose_mmol", 33.3, "DM-E1", Urgency.Emergency)]
    [InlineData("glucose_mgdl", 53, "DM-E2", Urgency.Emergency)]
    public void A_critical_reading_opens_a_case(string item, double value, string rule, Urgency urgency)
    {
        var open = Assert.IsType<TriageCommand.Open>(Assert.Single(WhenMeasured.React(
            Chen, new PatientEvent.MeasurementRecorded(item, value, "x", Noon, Team3))).Command);
        Assert.Equal(($"measurement.{rule}", new RuleHit(rule, urgency)), (open.Reason, open.Rule));
    }

    [Fact]
    public void An_ordinary_reading_opens_nothing() =>
        Assert.Empty(WhenMeasured.React(Chen, new PatientEvent.MeasurementRecorded("sbp", 150, "mmHg", Noon, Team3)));

    private static IEnumerable<Reaction> When(TriageEvent happened) => TriageReactions.When(Case, happened, About, ByAmina, 5);
}
