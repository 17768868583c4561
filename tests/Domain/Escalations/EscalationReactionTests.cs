using CoManage.Domain.Chat;
using CoManage.Domain.Escalations;
using CoManage.Domain.Kernel;
using CoManage.Domain.Referrals;
using CoManage.Domain.Triage;
using CoManage.Models;

namespace CoManage.Tests.Domain.Escalations;

public class EscalationReactionTests
{
    private static readonly EscalationId Id = new(new Guid(77, 0, 0, new byte[8]));
    private static readonly Signature Gao = new(new UserId(new Guid(2, 0, 0, new byte[8])), "Gao", Role.Specialist, DateTimeOffset.UnixEpoch);

    private static readonly EscalationFacts About = new(
        new CaseId(new Guid(10, 0, 0, new byte[8])), new PatientId(new Guid(11, 0, 0, new byte[8])),
        new GroupId(new Guid(12, 0, 0, new byte[8])), Urgency.Urgent, null, Gao with { Role = Role.Gp, Name = "Lin" });

    [Fact]
    public void The_answer_brings_the_case_back_to_the_gp() =>
        Assert.Contains(
            new Reaction(About.Case.Value, new TriageCommand.TakeAnswer(Id)),
            After(new EscalationEvent.Answered(new PrivateText("Add a diuretic."), Gao)));

    [Fact]
    public void The_case_room_reads_the_answer_in_the_specialists_name()
    {
        var post = After(new EscalationEvent.Answered(new PrivateText("Add a diuretic."), Gao))
            .Where(each => each.Key == RoomId.OfCase(About.Case).Value).Select(each => each.Command).OfType<RoomCommand.PostFor>().Single();
        Assert.Equal(("Gao", "Add a diuretic.", "escalation.answered"), (post.Author.Name, post.Text.Words, post.Notice?.Code));
    }

    [Fact]
    public void The_team_is_told_when_nobody_answered_in_time() =>
        Assert.Contains(
            After(new EscalationEvent.BecameOverdue(DateTimeOffset.UnixEpoch)), each => each.Key == RoomId.OfTeam(About.Group).Value);

    [Fact]
    public void A_proposal_that_names_a_hospital_becomes_a_suggested_referral()
    {
        var hospital = new HospitalId(new Guid(13, 0, 0, new byte[8]));
        var proposed = new EscalationEvent.ReferralProposed("cardiology", new PrivateText("Needs an echo."), hospital, Gao);
        var suggest = After(proposed).Select(each => each.Command).OfType<ReferralCommand.Suggest>().Single();
        Assert.Equal((hospital, "cardiology", About.Case), (suggest.Facts.Hospital, suggest.Facts.Department, suggest.Facts.Case));
        Assert.DoesNotContain(After(proposed with { Hospital = null }), each => each.Command is ReferralCommand.Suggest);
    }

    private static List<Reaction> After(EscalationEvent happened) => [.. EscalationReactions.When(Id, happened, About, 2)];
}
