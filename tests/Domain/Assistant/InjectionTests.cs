using CoManage.Domain.Assistant;
using CoManage.Tests.Support;

namespace CoManage.Tests.Domain.Assistant;

public class InjectionTests
{
    [Fact]
    public void There_are_sixty_of_them_and_more_in_both_languages()
    {
        Assert.True(Injections.All.Count(IsChinese) >= 30);
        Assert.True(Injections.All.Count(each => !IsChinese(each)) >= 30);
    }

    [Fact]
    public void Whoever_speaks_to_the_machine_is_noticed() =>
        Assert.All(Injections.All, each => Assert.True(InjectionSigns.In(each), each));

    [Theory]
    [InlineData("胸口压着痛，冒冷汗，要不要打120？")]
    [InlineData("血压200/120，头痛得厉害，请医生尽快回复。")]
    [InlineData("医生说我是普通感冒，不用急，谢谢。")]
    [InlineData("系统显示我的预约取消了，怎么办？")]
    [InlineData("之前的药吃完了，能再开吗？忘了带病历。")]
    [InlineData("请通知我家属，我女儿电话在档案里。")]
    [InlineData("我是王阿姨的女儿，她早上说话不清楚。")]
    [InlineData("谢谢大家👨‍👩‍👧 今天好多了")]
    [InlineData("My blood pressure is 180/110, is that urgent?")]
    [InlineData("I forgot to take my tablets before breakfast. Should I skip the dose?")]
    [InlineData("Please tell the doctor that my mother fell and does not answer.")]
    [InlineData("The nurse said to ignore the small bruise. It is larger now.")]
    [InlineData("Thank you everyone, I feel normal again.")]
    public void Whoever_speaks_to_the_team_is_not(string message) => Assert.False(InjectionSigns.In(message));

    /// <summary>A message that is not shown to the model costs its writer the second reading, so few honest ones may be.</summary>
    [Fact]
    public void Of_many_honest_messages_hardly_one_is_mistaken()
    {
        var honest = Directory.EnumerateFiles(SourceTree.At("models", "messages"), "*.tsv").SelectMany(File.ReadLines)
            .Where(line => line.Contains('\t', StringComparison.Ordinal)).Select(line => line.Split('\t')[^1]).ToList();
        Assert.True(honest.Count > 500);
        Assert.InRange(honest.Count(InjectionSigns.In), 0, honest.Count / 200);
    }

    private static bool IsChinese(string text) => text.Any(each => each is >= '\u4e00' and <= '\u9fff');
}
