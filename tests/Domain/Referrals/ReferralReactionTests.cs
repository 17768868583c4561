using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using CoManage.Domain.Patients;
using CoManage.Domain.Referrals;
using CoManage.Domain.Triage;
using static CoManage.Tests.Domain.Referrals.ReferralCast;

namespace CoManage.Tests.Domain.Referrals;

public class ReferralReactionTests
{
    private static readonly ReferralId Id = new(new Guid(77, 0, 0, new byte[8]));

    [Fact]
    public void The_patient_hears_nothing_of_a_suggestion() => Assert.Empty(After(Suggested));

    [Fact]
    public void The_patient_reads_of_a_request_in_the_consult_room()
    {
        var told = Assert.Single(After(Suggested, Requested), each => each.Command is RoomCommand.PostFor);
        Assert.Equal(RoomId.OfConsult(Facts.Group, Facts.Patient).Value, told.Key);
        Assert.Equal("referral.requested", Assert.IsType<RoomCommand.PostFor>(told.Command).Notice?.Code);
    }

    [Fact]
    public void A_patient_given_back_is_not_told_that_a_hospital_takes_over()
    {
        Assert.Equal("referral.down.requested", Post(After(RequestedDown)).Notice?.Code);
        Assert.Equal("referral.down.accepted", Post(After(RequestedDown, Accepted)).Notice?.Code);
    }

    [Fact]
    public void A_request_tells_the_case_that_it_is_referred() =>
        Assert.Contains(
            new Reaction(Case, new TriageCommand.TakeReferralRequest(Id, Facts.Reason, Sign(Lin))), After(Suggested, Requested));

    [Fact]
    public void The_patient_hears_nothing_of_a_suggestion_that_was_taken_back() =>
        Assert.Equal(
            [new Reaction(Case, new TriageCommand.TakeReferralEnd(Id, "withdrawn"))],
            After(Suggested, Ended with { Reason = EndReason.Withdrawn }));

    [Fact]
    public void Accepting_moves_the_patient_to_the_stage_of_referral() =>
        Assert.Contains(
            new Reaction(Facts.Patient.Value, new PatientCommand.EnterStage("stroke", Stage.Referral, "referred")),
            After(Suggested, Requested, Accepted));

    [Fact]
    public void Declining_gives_the_case_back() =>
        Assert.Contains(new Reaction(Case, new TriageCommand.TakeReferralEnd(Id, "declined")), After(Suggested, Requested, Declined));

    [Fact]
    public void The_result_reaches_the_patient_on_closing_and_not_before()
    {
        Assert.Equal("", Post(After(Suggested, Requested, Accepted, Seen, Result)).Text.Words);
        Assert.Equal("No stenosis.", Post(After(Suggested, Requested, Accepted, Seen, Result, Closed)).Text.Words);
    }

    [Fact]
    public void Closing_with_a_date_closes_the_case_and_moves_the_patient_to_follow_up()
    {
        var closed = After(Suggested, Requested, Accepted, Seen, Result, Closed);
        Assert.Contains(new Reaction(Case, new TriageCommand.TakeReferralEnd(Id, "closed")), closed);
        Assert.Contains(new Reaction(Facts.Patient.Value, new PatientCommand.EnterStage("stroke", Stage.FollowUp, "returned")), closed);
    }

    [Fact]
    public void Nobody_reads_in_the_patients_room_that_the_patient_died()
    {
        var died = After(Suggested, Requested, Ended with { Reason = EndReason.Died });
        Assert.Equal([new Reaction(Case, new TriageCommand.TakeReferralEnd(Id, "died"))], died);
    }

    private static Guid Case => Facts.Case?.Value ?? Guid.Empty;

    private static RoomCommand.PostFor Post(IEnumerable<Reaction> reactions) =>
        Assert.Single(reactions.Select(each => each.Command).OfType<RoomCommand.PostFor>());

    private static List<Reaction> After(params ReferralEvent[] history) =>
        [.. ReferralReactions.When(Id, history[^1], Given(history).State, history.Length)];
}
