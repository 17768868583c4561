using CoManage.Domain.Kernel;
using CoManage.Domain.Retention;
using CoManage.Tests.Support;

namespace CoManage.Tests.Domain.Retention;

public class RetentionPolicyTests
{
    private static readonly Actor Chen = new(new UserId(DerivedId.From("Chen")), Role.Administrator, "Chen");
    private static readonly Actor Li = new(new UserId(DerivedId.From("Li")), Role.Gp, "Li");

    [Theory]
    [InlineData(2, 15, "retention.chat-too-short")]
    [InlineData(0, null, "retention.chat-too-short")]
    [InlineData(-3, null, "retention.chat-too-short")]
    [InlineData(3, 14, "retention.records-too-short")]
    [InlineData(null, 1, "retention.records-too-short")]
    [InlineData(201, null, "retention.too-long")]
    [InlineData(null, 201, "retention.too-long")]
    public void Terms_that_nobody_may_set_are_refused(int? chat, int? records, string code) =>
        Assert.Equal(code, Decide(Chen, chat, records).Refusal?.Code);

    [Theory]
    [InlineData(3, 15)]
    [InlineData(null, null)]
    [InlineData(200, 200)]
    public void What_the_law_allows_is_set(int? chat, int? records) =>
        Assert.Equal(new RetentionPolicyEvent.TermsSet(new(chat, records)), Assert.Single(Decide(Chen, chat, records).Events));

    [Fact]
    public void Only_an_administrator_sets_them_and_the_same_again_changes_nothing()
    {
        Assert.Equal("retention.needs-administrator", Decide(Li, 3, 15).Refusal?.Code);
        var set = RetentionPolicy.Decider.Evolve(RetentionPolicy.Decider.Initial, new RetentionPolicyEvent.TermsSet(new(3, 15)));
        Assert.Empty(Decide(Chen, 3, 15, set).Events);
    }

    private static Decision<RetentionPolicyEvent> Decide(Actor by, int? chat, int? records, RetentionPolicy? state = null) =>
        RetentionPolicy.Decider.Decide(
            state ?? RetentionPolicy.Decider.Initial, new RetentionPolicyCommand.SetTerms(new(chat, records)), new Moment(TestClock.Noon, by));
}
