using CoManage.Models;

namespace CoManage.Tests.Models;

/// <summary>Versions of the lexicon beside each other.</summary>
public class RedFlagRulesVersionTests
{
    private const string Said = "奶膛疼得厉害";

    private static readonly RedFlagRules Dialect =
        RedFlagRules.With(new([new("chest", ["奶膛"], [])], []), "v1");

    [Fact]
    public void An_added_word_is_read_by_its_version_alone()
    {
        Assert.DoesNotContain("chest_pain", RedFlags.Read(Said).Select(flag => flag.Flag));
        Assert.Contains("chest_pain", Dialect.Read(Said).Select(flag => flag.Flag));
        Assert.DoesNotContain("chest_pain", RedFlags.Read(Said).Select(flag => flag.Flag));
        Assert.Equal($"{RedFlags.Version}-v1", Dialect.Version);
    }

    [Fact]
    public void A_word_taken_away_and_a_rule_switched_off_are_no_longer_read()
    {
        const string tired = "最近老觉得没力气，累";
        var rule = RedFlagRules.Shipped.Contents.Rules.Single(each => each.Text == "concern tiredness soon = tired & longer");
        Assert.Contains(RedFlags.Assess(tired).Concerns, each => each.Flag == "tiredness");
        var without = RedFlagRules.With(new([], [rule.Text]), "v2");
        Assert.DoesNotContain(without.Assess(tired).Concerns, each => each.Flag == "tiredness");
        Assert.False(without.Contents.Rules.Single(each => each.Text == rule.Text).IsOn);

        Assert.NotEmpty(RedFlags.Read("脑溢血了"));
        Assert.Empty(RedFlagRules.With(new([new("stroke", [], ["脑溢血"]), new("stroke_phrases", [], StrokePhrases())], []), "v3").Read("脑溢血了"));
    }

    [Fact]
    public void What_a_release_no_longer_has_does_not_keep_an_old_version_from_reading() =>
        Assert.NotEmpty(RedFlagRules.With(new([new("gone", ["x"], ["y"])], ["rule gone = gone"]), "v4").Read("胸口疼"));

    [Fact]
    public void Every_meaning_and_rule_is_shown()
    {
        var contents = RedFlagRules.Shipped.Contents;
        Assert.Contains(contents.Concepts, each => each is { Name: "chest", Kind: "word" } && each.Words.Contains("胸口"));
        Assert.Contains(contents.Concepts, each => each is { Name: "phrases_of_chest_pain", Kind: "phrases" });
        Assert.All(contents.Rules, rule => Assert.NotEmpty(rule.Concepts));
        Assert.True(contents.Rules.Count > 300 && contents.Rules.All(rule => rule.IsOn));
        Assert.Equal(contents.Rules.Count, contents.Rules.Select(rule => rule.Text).Distinct().Count());
    }

    [Fact]
    public void The_shipped_lexicon_meets_every_labelled_sentence_and_a_deaf_one_says_which_it_breaks()
    {
        Assert.Equal(805, LexiconCheck.Sentences.Count);
        Assert.Empty(LexiconCheck.Broken(RedFlagRules.Shipped));
        var broken = LexiconCheck.Broken(RedFlagRules.With(new([new("faint", [], ["晕倒"]), new("phrases_of_syncope", [], ["突然晕倒了"])], []), "deaf"));
        Assert.NotEmpty(broken);
        Assert.All(broken, each => Assert.False(each.Sentence.IsMet(each.Found)));
    }

    private static string[] StrokePhrases() =>
        [.. RedFlagRules.Shipped.Contents.Concepts.Single(each => each.Name == "stroke_phrases").Words.Where(word => word.Contains("脑溢血", StringComparison.Ordinal))];
}
