using CoManage.Domain.Assistant;

namespace CoManage.Tests.Domain.Assistant;

/// <summary>What a draft may not say: figures, doses and medicines that nobody recorded.</summary>
public class DraftCheckTests
{
    [Theory]
    [InlineData("血压165/95", "早上量血压165/95", true)]
    [InlineData("血压165/96", "早上量血压165/95", false)]
    [InlineData("8:30量的", "2026-03-02 08:30 血压高", true)]
    [InlineData("体温39.50度", "烧到39.5", true)]
    [InlineData("三次里有2次偏高", "血压偏高", true)]
    [InlineData("近12次偏高", "血压偏高", false)]
    public void A_figure_has_its_place(string statement, string source, bool has) =>
        Assert.Equal(has, Grounding.HasItsFigures(statement, [source]));

    [Theory]
    [InlineData("继续每天5毫克", "5 mg once a day", true)]
    [InlineData("改成10毫克", "5 mg once a day", false)]
    [InlineData("take two tablets", "5 mg once a day", false)]
    [InlineData("每天半片", "5毫克 每日一次", false)]
    [InlineData("每天走5公里", "", true)]
    [InlineData("Use 8 units", "insulin 8 u before breakfast", true)]
    public void A_dose_was_written_down_before(string text, string written, bool has) =>
        Assert.Equal(has, Grounding.HasItsDoses(text, [written]));

    [Theory]
    [InlineData("请继续按时吃苯磺酸氨氯地平片。", 0)]
    [InlineData("请继续吃氨氯地平。", 1)]
    [InlineData("可以加一片阿司匹林。", 1)]
    [InlineData("试试厄贝沙坦或阿托伐他汀。", 2)]
    [InlineData("Please take your Amlodipine 5 mg tablets.", 0)]
    [InlineData("You could add losartan.", 1)]
    [InlineData("少盐，多走路，按时量血压。", 0)]
    [InlineData("胰岛素要放冰箱。", 1)]
    public void Names_of_medicines_are_locked_to_the_record(string text, int strangers) => Assert.Equal(
        strangers, new MedicineLock(["苯磺酸氨氯地平片", "Amlodipine 5 mg tablets"]).Strangers(text).Count);

    [Theory]
    [InlineData("您好，请再量一次血压。", "zh", true)]
    [InlineData("Please measure again.", "zh", false)]
    [InlineData("请继续吃 Amlodipine 5 mg。", "zh", true)]
    [InlineData("Please measure again.", "en", true)]
    [InlineData("Please 再量一次 again.", "en", false)]
    public void A_reply_is_in_the_language_that_was_asked_for(string text, string language, bool holds) =>
        Assert.Equal(holds, Readability.IsIn(text, language));

    [Fact]
    public void A_sentence_is_as_long_as_its_longest() =>
        Assert.Equal((5, 4), (Readability.LongestSentence("您好。请再量一次！", "zh"), Readability.LongestSentence("Hello. Please measure it again.", "en")));
}
