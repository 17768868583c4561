using CoManage.Models;

namespace CoManage.Tests.Models;

/// <summary>An entry of the lexicon with slots stands for a family of words.</summary>
public class WordPatternTests
{
    [Fact]
    public void Every_choice_of_every_slot_is_a_word()
    {
        var rules = With("[红/蓝/][的]薯[条/片]怪");

        Assert.All(["红的薯条怪", "蓝的薯片怪", "的薯条怪"], text => Assert.Contains(rules.Read(text), flag => flag.Flag == "stroke_befast"));
        Assert.All(["红薯条怪", "红蓝的薯怪", "红的薯怪"], text => Assert.Empty(rules.Read(text)));
    }

    [Theory]
    [InlineData("[开/关", false)]
    [InlineData("开]关", false)]
    [InlineData("[开[大/小]]", false)]
    [InlineData("[开/关]了[]", true)]
    [InlineData("[1/2/3/4/5/6/7/8/9/10][1/2/3/4/5/6/7/8/9/10][1/2/3/4/5/6/7/8/9/10][1/2/3]甲", false)]
    public void A_proposed_family_is_well_formed_and_of_bounded_size(string word, bool isTaken)
    {
        var faults = LexiconCheck.Faults(new([new("stroke_phrases", [word], [])], []));

        Assert.Equal(isTaken, !faults.Any(fault => fault.Code == "word-malformed"));
    }

    [Fact]
    public void Every_shipped_entry_is_well_formed() =>
        Assert.All(RedFlagRules.Shipped.Contents.Concepts.SelectMany(each => each.Words), word => Assert.Equal(word.Count(letter => letter == '['), word.Count(letter => letter == ']')));

    private static RedFlagRules With(string word) => RedFlagRules.With(new([new("stroke_phrases", [word], [])], []), "v1");
}
