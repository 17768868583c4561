using CoManage.Domain.Escalations;
using CoManage.Domain.Kernel;
using CoManage.Models;
using CoManage.Tests.Support;

namespace CoManage.Tests.Api.Permissions;

public class GuestTests
{
    [Fact]
    public async Task A_specialist_asked_from_another_team_sees_the_question_and_nothing_else()
    {
        await using var host = await ApiHost.Start();
        var home = await host.Settle("amber");
        var guest = (await host.Settle("birch")).Specialist;
        var question = new EscalationId(DerivedId.From("asked elsewhere"));
        await host.Ask<EscalationCommand>(question.Value, new EscalationCommand.Raise(
            home.Case, home.PatientId, home.Group, Urgency.Urgent, new PrivateText("Which dose?"), new PrivateText("Salt."),
            AnswerWanted.Advice, guest.Id, new PrivateText("{}"), new Signature(home.Gp.Id, home.Gp.Name, Role.Gp, TestClock.Noon)));
        using var visitor = await host.SignedIn(guest);

        Assert.Equal(200, (await visitor.Read($"/api/escalations/{question.Value}")).Status);
        Assert.Equal(200, (await visitor.Read($"/api/rooms/{RoomId.OfCase(home.Case).Value}/updates")).Status);
        foreach (var closed in new[]
        {
            $"/api/escalations/{home.Escalation.Value}", $"/api/triage/{home.Case.Value}", $"/api/patients/{home.PatientId.Value}",
            $"/api/groups/{home.Group.Value}", $"/api/rooms/{RoomId.OfTeam(home.Group).Value}/updates",
            $"/api/rooms/{RoomId.OfConsult(home.Group, home.PatientId).Value}/updates",
            $"/api/rooms/{RoomId.OfConsult(home.Group, home.PatientId).Value}/opening", $"/api/referrals/{home.Referral.Value}",
        })
        {
            Assert.Equal(404, (await visitor.Read(closed)).Status);
        }
    }
}
