using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using CoManage.Domain.Moderation;
using CoManage.Tests.Support;
using static CoManage.Tests.Domain.Chat.RoomPeople;

namespace CoManage.Tests.Domain.Moderation;

public class ReviewTests
{
    private static readonly RoomId Room = RoomId.OfGroup(Hypertension);
    private static readonly ReviewedMessage Hers = new(Room, 7, Hypertension, Amina.Id, Amina.Name, AminaPatient);
    private static readonly Actor Bao = new(BaoPatient.Account, Role.Patient, "Bao");
    private static readonly ReviewEvent.Reported ByBao = new(Hers, "insult", Bao.Id);
    private static readonly ReviewEvent.WordsFound Advert = new(Hers, new WordFinding(["advertisement"], true, "1", Hypertension));

    [Fact]
    public void A_member_reports_a_message_once() =>
        Given().By(Bao).When(new ReviewCommand.Report(Hers, "insult")).Then(ByBao)
            .When(new ReviewCommand.Report(Hers, "privacy")).Then();

    [Fact]
    public void A_report_needs_a_listed_reason_and_somebody_elses_message()
    {
        Given().By(Bao).When(new ReviewCommand.Report(Hers, "dislike")).ThenRefused(Review.Refusals.ReasonUnknown);
        Given().By(Amina).When(new ReviewCommand.Report(Hers, "insult")).ThenRefused(Review.Refusals.OwnMessage);
        Given().By(Bao with { Role = Role.HospitalDesk }).When(new ReviewCommand.Report(Hers, "insult"))
            .ThenRefused(Review.Refusals.NotForThisRole);
    }

    [Fact]
    public void Staff_hide_remove_and_give_back() =>
        Given(ByBao).By(Li).When(new ReviewCommand.Hide(Hers, "insult")).Then(new ReviewEvent.Hidden(Hers, "insult"))
            .When(new ReviewCommand.Hide(Hers, "insult")).Then()
            .When(new ReviewCommand.Remove(Hers, "privacy")).Then(new ReviewEvent.Removed(Hers, "privacy"))
            .When(new ReviewCommand.Hide(Hers, "insult")).Then()
            .When(new ReviewCommand.Restore()).Then(new ReviewEvent.Restored())
            .When(new ReviewCommand.Restore()).ThenRefused(Review.Refusals.NothingToRestore);

    [Fact]
    public void Members_decide_nothing_and_nobody_judges_his_own()
    {
        var his = Hers with { Author = Li.Id, Patient = null };
        Given(ByBao).By(Bao).When(new ReviewCommand.Remove(Hers, "insult")).ThenRefused(Review.Refusals.NotForThisRole);
        Given(ByBao).By(Bao).When(new ReviewCommand.Restore()).ThenRefused(Review.Refusals.NotForThisRole);
        Given(ByBao with { About = his }).By(Li).When(new ReviewCommand.Keep()).ThenRefused(Review.Refusals.OwnMessage);
        Given(ByBao with { About = his }).By(Li).When(new ReviewCommand.Hide(his, "insult")).ThenRefused(Review.Refusals.OwnMessage);
    }

    [Fact]
    public void What_is_kept_is_off_the_list_until_somebody_else_reports_it() =>
        Given(ByBao).By(Li).When(new ReviewCommand.Keep()).Then(new ReviewEvent.Kept())
            .When(new ReviewCommand.Keep()).ThenRefused(Review.Refusals.NothingToKeep)
            .By(Li).When(new ReviewCommand.Report(Hers, "falseCure")).Then(new ReviewEvent.Reported(Hers, "falseCure", Li.Id));

    [Fact]
    public void What_the_list_holds_back_is_given_back_by_staff() =>
        Given(Advert).By(Li).When(new ReviewCommand.Keep()).ThenRefused(Review.Refusals.NothingToKeep)
            .When(new ReviewCommand.Restore()).Then(new ReviewEvent.Restored());

    [Fact]
    public void The_room_follows_the_review()
    {
        var after = Given(ByBao).State;
        Assert.Empty(ModerationReactions.When(ByBao, after));
        Assert.Equal(
            new Reaction(Room.Value, new RoomCommand.SetStanding(7, MessageStanding.Removed, "privacy")),
            Assert.Single(ModerationReactions.When(new ReviewEvent.Removed(Hers, "privacy"), after)));
        Assert.Equal(
            new Reaction(Room.Value, new RoomCommand.SetStanding(7, MessageStanding.Visible, null)),
            Assert.Single(ModerationReactions.When(new ReviewEvent.Restored(), after)));
    }

    private static Spec<Review, ReviewCommand, ReviewEvent> Given(params ReviewEvent[] history) => Spec.Of(Review.Decider).Given(history);
}
