using CoManage.Domain.Kernel;
using CoManage.Domain.Lexicon;
using CoManage.Models;
using CoManage.Tests.Support;

namespace CoManage.Tests.Domain.Lexicon;

public class LexiconTests
{
    private static readonly Actor Lin = new(new UserId(DerivedId.From("Lin")), Role.Administrator, "Lin");
    private static readonly Actor Li = new(new UserId(DerivedId.From("Li")), Role.Gp, "Li");
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly PrivateText Why = new("方言");
    private static readonly LexiconChanges Dialect = new([new("chest", ["奶膛"], [])], []);

    // Without these words a labelled sentence of the reference is no longer found.
    private static readonly LexiconChanges Deaf =
        new([new("faint", [], ["晕倒"]), new("phrases_of_syncope", [], ["突然晕倒了"])], []);

    private static Signature By(DateTimeOffset at) => new(Lin.Id, "Lin", Role.Administrator, at);

    [Fact]
    public void Versions_are_counted_and_say_what_they_were_made_from() =>
        Given().By(Lin)
            .When(new LexiconCommand.Save(Why, Dialect)).Then(new LexiconEvent.Saved(1, Why, Dialect, RedFlags.Version, By(TestClock.Noon)))
            .When(new LexiconCommand.Save(Why, Dialect)).Then(new LexiconEvent.Saved(2, Why, Dialect, RedFlags.Version, By(TestClock.Noon)));

    [Fact]
    public void Nobody_but_an_administrator_touches_them()
    {
        Given().By(Li).When(new LexiconCommand.Save(Why, Dialect)).ThenRefused(LexiconVersions.Refusals.NeedsAdministrator);
        Given(Saved(1)).By(Li).When(new LexiconCommand.PutInForce(1, Day)).ThenRefused(LexiconVersions.Refusals.NeedsAdministrator);
        Given(Saved(1)).By(Lin).When(new LexiconCommand.NoteReplayed(1)).ThenRefused(LexiconVersions.Refusals.OnlyTheService);
    }

    [Fact]
    public void What_cannot_be_meant_is_not_kept()
    {
        Given().By(Lin).When(new LexiconCommand.Save(new(" "), Dialect)).ThenRefused(LexiconVersions.Refusals.WhyMissing);
        Given().By(Lin).When(new LexiconCommand.Save(Why, LexiconChanges.None)).ThenRefused(LexiconVersions.Refusals.NothingChanged);
        foreach (var bad in new LexiconChanges[]
        {
            new([new("no_such_meaning", ["x"], [])], []),
            new([new("chest", ["胸口"], [])], []),
            new([new("chest", [], ["不在里面"])], []),
            new([new("chest", ["…“”"], [])], []),
            new([new("chest", ["a | b"], [])], []),
            new([], ["rule chest_pain = nothing"]),
        })
        {
            Given().By(Lin).When(new LexiconCommand.Save(Why, bad)).ThenRefused(LexiconVersions.Refusals.Malformed);
        }
    }

    [Fact]
    public void The_road_to_work_is_past_then_trial_then_a_name()
    {
        var put = new LexiconCommand.PutInForce(1, Day);
        Given(Saved(1)).By(Lin).When(put).ThenRefused(LexiconVersions.Refusals.NotReplayed);
        Given(Saved(1)).By(Lin).When(new LexiconCommand.BeginTrial(1)).ThenRefused(LexiconVersions.Refusals.NotReplayed);
        Given(Saved(1), Replayed(1)).By(Lin).When(put).ThenRefused(LexiconVersions.Refusals.NotTried);
        Given(Saved(1), Replayed(1), new LexiconEvent.TrialBegun(1, By(TestClock.Noon.AddHours(-23)))).By(Lin)
            .When(put).ThenRefused(LexiconVersions.Refusals.NotTried with { RetryAfter = TimeSpan.FromHours(1) });
        Given(Saved(1), Replayed(1), new LexiconEvent.TrialBegun(1, By(TestClock.Noon - Day))).By(Lin)
            .When(put).Then(new LexiconEvent.TrialEnded(1, By(TestClock.Noon)), new LexiconEvent.PutInForce(1, 0, By(TestClock.Noon)));
    }

    [Fact]
    public void A_version_that_breaks_a_labelled_sentence_never_acts() =>
        Given(new LexiconEvent.Saved(1, Why, Deaf, "1.0", By(TestClock.Noon)), Replayed(1), new LexiconEvent.TrialBegun(1, By(TestClock.Noon - Day)))
            .By(Lin).When(new LexiconCommand.PutInForce(1, Day)).ThenRefused(LexiconVersions.Refusals.BreaksSentences);

    [Fact]
    public void One_is_on_trial_at_a_time() =>
        Given(Saved(1), Saved(2), Replayed(1), Replayed(2)).By(Lin)
            .When(new LexiconCommand.BeginTrial(1)).Then(new LexiconEvent.TrialBegun(1, By(TestClock.Noon)))
            .When(new LexiconCommand.BeginTrial(2)).Then(new LexiconEvent.TrialEnded(1, By(TestClock.Noon)), new LexiconEvent.TrialBegun(2, By(TestClock.Noon)))
            .When(new LexiconCommand.EndTrial()).Then(new LexiconEvent.TrialEnded(2, By(TestClock.Noon)))
            .When(new LexiconCommand.EndTrial()).Then();

    [Fact]
    public void Back_to_a_former_version_or_to_the_shipped_one_is_always_open() =>
        Given(
            Saved(1), Saved(2), Replayed(1), Replayed(2),
            new LexiconEvent.PutInForce(1, 0, By(TestClock.Noon)), new LexiconEvent.PutInForce(2, 1, By(TestClock.Noon))).By(Lin)
            .When(new LexiconCommand.PutInForce(1, Day)).Then(new LexiconEvent.PutInForce(1, 2, By(TestClock.Noon)))
            .When(new LexiconCommand.PutInForce(0, Day)).Then(new LexiconEvent.PutInForce(0, 1, By(TestClock.Noon)))
            .When(new LexiconCommand.PutInForce(0, Day)).Then();

    private static LexiconEvent.Saved Saved(int number) => new(number, Why, Dialect, "1.0", By(TestClock.Noon));

    private static LexiconEvent.Replayed Replayed(int number) => new(number, TestClock.Noon);

    private static Spec<LexiconVersions, LexiconCommand, LexiconEvent> Given(params LexiconEvent[] history) =>
        Spec.Of(LexiconVersions.Decider).Given(history);
}
