using CoManage.Models;
using FsCheck;
using FsCheck.Fluent;

namespace CoManage.Tests.Models;

/// <summary>The rules behind the labelled messages, in messages of our own.</summary>
public class RedFlagRuleTests
{
    [Theory]
    [InlineData("我妈胸口疼，出冷汗，快来看看", "chest_pain")]
    [InlineData("没吃早饭，胸口疼", "chest_pain")]
    [InlineData("去年装了支架，今天又胸口疼", "chest_pain")]
    [InlineData("去年装了支架。现在胸痛", "chest_pain")]
    [InlineData("睡不着，胸口疼", "chest_pain")]
    [InlineData("I could not sleep, chest pain all night", "chest_pain")]
    [InlineData("早上高压１８６", "bp_very_high")]
    [InlineData("刚量的血压是178/112", "bp_very_high")]
    [InlineData("BP 186/95 and a headache", "hypertensive_emergency")]
    [InlineData("我怀孕了，血压150/95", "hypertensive_emergency")]
    [InlineData("血糖2点8，有点饿", "hypoglycaemia_severe")]
    [InlineData("血糖3.6，人有点迷糊", "hypoglycaemia_severe")]
    [InlineData("血糖310 mg/dL", "glucose_very_high")]
    [InlineData("血糖19，一直呕吐", "dka_hhs")]
    [InlineData("血氧饱和度只有87", "dyspnoea_severe")]
    [InlineData("化验血钾6.2", "ckd_uraemia")]
    [InlineData("3天重了5斤", "heart_failure")]
    [InlineData("以前就不想活了", "suicidal")]
    [InlineData("如果喘不上气要吃什么药？我现在就喘不上气", "dyspnoea_severe")]
    public void What_happens_now_is_raised(string message, string flag) =>
        Assert.Contains(flag, RedFlags.Read(message).Select(each => each.Flag));

    [Theory]
    [InlineData("没有胸痛也没有喘不上气")]
    [InlineData("否认胸痛")]
    [InlineData("今天不喘，血氧97")]
    [InlineData("如果吐血要打120吗？")]
    [InlineData("什么是胸痛")]
    [InlineData("我妈以前晕倒了一次")]
    [InlineData("血压128/82，脉搏72，血糖6.1")]
    [InlineData("测血压要180秒吗")]
    [InlineData("血糖仪用了3年")]
    [InlineData("I have no chest pain and no fever")]
    [InlineData("sugar 5.6 after breakfast")]
    [InlineData("3天胖了2斤")]
    [InlineData("")]
    [InlineData("   ")]
    public void What_does_not_happen_now_is_silent(string message) => Assert.Empty(RedFlags.Read(message));

    [Fact]
    public void The_worst_comes_first_and_each_flag_once()
    {
        var flags = RedFlags.Read("痰里带血，胸痛，还是胸痛");
        Assert.Equal(["chest_pain", "haemoptysis"], flags.Select(flag => flag.Flag));
        Assert.Equal(Urgency.Emergency, flags[0].Urgency);
    }

    [Fact]
    public void A_finding_says_where_it_stands()
    {
        const string message = "医生您好，胸痛";
        var flag = Assert.Single(RedFlags.Read(message));
        Assert.Equal("胸痛", message.Substring(flag.Start, flag.Length));
    }

    [Fact]
    public void Every_flag_has_names_and_advice_in_both_languages_and_somebody_to_tell()
    {
        Assert.Equal(27, RedFlags.Definitions.Count);
        Assert.All(RedFlags.Definitions.Values, flag =>
        {
            Assert.All(new[] { flag.NameZh, flag.NameEn, flag.AdviceZh, flag.AdviceEn }, words => Assert.NotEmpty(words));
            Assert.NotEmpty(flag.Notify);
        });
        Assert.NotEmpty(RedFlags.Version);
    }

    [Fact]
    public void No_text_makes_the_reader_throw_and_every_place_lies_inside_the_text() =>
        Prop.ForAll<string>(text =>
        {
            var message = (text ?? "") + "血压" + text;
            return RedFlags.Read(message).All(flag => flag.Start >= 0 && flag.Start + flag.Length <= message.Length);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_pasted_book_is_read_only_in_its_first_pages() =>
        Assert.Single(RedFlags.Read("胸痛。" + new string('好', 2_000_000)));
}
