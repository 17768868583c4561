using CoManage.Domain.CannedReplies;
using CoManage.Domain.Kernel;
using CoManage.Tests.Support;

namespace CoManage.Tests.Domain.CannedReplies;

public class CannedReplyTests
{
    private static readonly Actor Wang = new(new UserId(new Guid(1, 0, 0, new byte[8])), Role.HealthManager, "Wang");
    private static readonly Actor Li = new(new UserId(new Guid(2, 0, 0, new byte[8])), Role.Gp, "Li");
    private static readonly Bilingual Title = new("复测", "Measure again");
    private static readonly Bilingual Text = new("{patient}，请坐下歇五分钟再测一次。", "{patient}, please rest five minutes and measure again.");
    private static readonly CannedReplyCommand.Write Write = new(Title, Text);
    private static readonly CannedReplyEvent Written = new CannedReplyEvent.Written(Title, Text, Wang);

    private static Spec<CannedReply, CannedReplyCommand, CannedReplyEvent> Given(params CannedReplyEvent[] history) =>
        Spec.Of(CannedReply.Decider).Given(history);

    [Fact]
    public void Staff_write_a_reply_in_both_languages() =>
        Given().By(Wang).When(Write with { Title = new Bilingual(" 复测 ", "Measure again") }).Then(Written);

    [Theory]
    [InlineData(Role.Patient)]
    [InlineData(Role.HospitalDesk)]
    public void Nobody_else_writes_one(Role role) =>
        Given().By(Wang with { Role = role }).When(Write).ThenRefused(CannedReply.Refusals.NotForThisRole);

    [Fact]
    public void A_language_that_is_missing_is_asked_for()
    {
        Given().By(Wang).When(Write with { Text = new Bilingual("好", " ") }).ThenRefused(CannedReply.Refusals.BothLanguages);
        Given().By(Wang).When(Write with { Title = null }).ThenRefused(CannedReply.Refusals.BothLanguages);
    }

    [Fact]
    public void A_reply_is_no_longer_than_people_read()
    {
        var longest = new Bilingual(new string('好', CannedReply.LongestText), "ok");
        Given().By(Wang).When(Write with { Text = longest }).Then(new CannedReplyEvent.Written(Title, longest, Wang));
        Given().By(Wang).When(Write with { Text = longest with { Zh = longest.Zh + "好" } }).ThenRefused(CannedReply.Refusals.TooLong);
    }

    [Fact]
    public void Only_known_variables_are_filled_in_and_both_languages_use_the_same()
    {
        Given().By(Wang).When(Write with { Text = new Bilingual("{dose}", "{dose}") }).ThenRefused(CannedReply.Refusals.UnknownVariable);
        Given().By(Wang).When(Write with { Text = new Bilingual("{patient}", "hello") }).ThenRefused(CannedReply.Refusals.VariablesDiffer);
    }

    [Fact]
    public void A_second_person_who_may_decide_approves_it()
    {
        Given(Written).By(Li).When(new CannedReplyCommand.Approve()).Then(new CannedReplyEvent.Approved(Li));
        Given(Written).By(Wang).When(new CannedReplyCommand.Approve()).ThenRefused(CannedReply.Refusals.NotForThisRole);
        Given(new CannedReplyEvent.Written(Title, Text, Li)).By(Li).When(new CannedReplyCommand.Approve())
            .ThenRefused(CannedReply.Refusals.OwnReply);
        Given().By(Li).When(new CannedReplyCommand.Approve()).ThenRefused(CannedReply.Refusals.NoSuchReply);
    }

    [Fact]
    public void New_words_wait_for_a_new_approval() =>
        Given(Written, new CannedReplyEvent.Approved(Li)).By(Wang).When(Write).Then(Written)
            .By(Li).When(new CannedReplyCommand.Approve()).Then(new CannedReplyEvent.Approved(Li));

    [Fact]
    public void A_retired_reply_comes_back_only_by_writing_it_anew()
    {
        var retired = Given(Written).By(Wang).When(new CannedReplyCommand.Retire()).Then(new CannedReplyEvent.Retired(Wang));
        retired.When(new CannedReplyCommand.Retire()).Then();
        retired.By(Li).When(new CannedReplyCommand.Approve()).ThenRefused(CannedReply.Refusals.Retired);
        retired.By(Wang).When(Write).Then(Written);
    }
}
