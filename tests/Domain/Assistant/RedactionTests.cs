using CoManage.Domain.Assistant;
using FsCheck;
using FsCheck.Fluent;

namespace CoManage.Tests.Domain.Assistant;

/// <summary>Nothing that tells who somebody is leaves, everything comes back, and what a clinician needs stays.</summary>
public class RedactionTests
{
    private static readonly KnownWords[] Known =
    [
        new(IdentityKind.Person, "欧阳小荷"), new(IdentityKind.Person, "Amina Diallo"), new(IdentityKind.Phone, "13912345678"),
        new(IdentityKind.Address, "河西镇东头第三家"),
    ];

    private static readonly string[] Secrets =
    [
        "欧阳小荷", "Amina Diallo", "AMINA DIALLO", "13912345678", "河西镇东头第三家",
        "13800138000", "138 0013 8000", "138-0013-8000", "１３８００１３８０００", "+86 138 0013 8000", "一三八零零一三八零零零",
        "010-62345678", "0755 2345 6789", "400-800-8888", "11010519491231002X", "110105 19491231 002X", "６２２８４８００１２３４５６７８９０１",
        "E12345678", "lin.mei@example.com", "幸福路12号", "江苏省南京市鼓楼区中山北路88号3栋2单元501室", "3栋2单元501室",
        "12 Green Hill Road", "+44 20 7946 0958",
    ];

    private static readonly string[] Telling = ["王建国医生", "Dr. Helen Smith", "我叫李秀英，", "My name is Fatou Ba", "微信号 lin_mei88", "家住在柳树沟东边，", "I live at Rose Cottage by the river."];

    private static readonly string[] Around = ["今天血压200/120", "血糖2.3，头晕", "my BP is 150/95 ", "，烧到39度8。", " taking metformin 500 mg ", "电话：", "\n", " ", "我住院3天了，", "2026-03-01"];

    [Fact]
    public void Nothing_that_tells_who_somebody_is_leaves_and_all_of_it_comes_back() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2_000), Prop.ForAll(Gen.Elements(Around).Zip(Gen.Elements(Secrets)).ListOf().ToArbitrary(), pieces =>
        {
            var text = string.Concat(pieces.Select(piece => $"{piece.Item1}【{piece.Item2}】"));
            var redaction = new Redaction(Known);
            var hidden = redaction.Hide(text);
            return Secrets.All(secret => !hidden.Contains(secret, StringComparison.OrdinalIgnoreCase)) && redaction.Restore(hidden) == text;
        }));

    [Fact]
    public void Whatever_is_hidden_comes_back_as_it_was_also_words_that_look_like_marks() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2_000), Prop.ForAll(
            Gen.Elements([.. Secrets, .. Around, "[PERSON_1]", "[PHONE_", "_2]", "[person 1]", "【MARK_1】", "[[", "]]", "1", "王", "医生"]).ListOf().ToArbitrary(),
            pieces =>
            {
                var text = string.Concat(pieces);
                var redaction = new Redaction(Known);
                return redaction.Restore(redaction.Hide(text)) == text;
            }));

    [Fact]
    public void Whoever_is_named_with_a_title_or_gives_a_name_is_hidden()
    {
        foreach (var (text, name) in Telling.Zip(["王建国", "Helen Smith", "李秀英", "Fatou Ba", "lin_mei88", "柳树沟", "Rose Cottage"]))
        {
            Assert.DoesNotContain(name, new Redaction([]).Hide(text), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("血压200/120，心率110，血氧82，烧到39度8")]
    [InlineData("空腹血糖2.3，餐后16.7，糖化7.5%")]
    [InlineData("2026-03-01 08:30 量的，收缩压 150 158 162 mmHg")]
    [InlineData("I take amlodipine 5 mg and metformin 500 mg twice a day; BP 150/95, SpO2 91%.")]
    [InlineData("老师说高血压要少盐，小时候得过哮喘，12号来复诊，住院3天了")]
    [InlineData("eGFR 45, creatinine 132 umol/L, potassium 5.4")]
    public void What_a_clinician_needs_stays(string text) => Assert.Equal(text, new Redaction([]).Hide(text));

    [Fact]
    public void The_same_person_is_the_same_mark_and_two_are_two()
    {
        var redaction = new Redaction([new(IdentityKind.Person, "林梅"), new(IdentityKind.Person, "周强")]);
        Assert.Equal("[PERSON_1]问[PERSON_2]，[PERSON_1]说好", redaction.Hide("林梅问周强，林梅说好"));
        Assert.Equal(2, redaction.Count);
    }

    [Fact]
    public void A_name_inside_another_word_is_no_name() =>
        Assert.Equal("lipids and limits", new Redaction([new(IdentityKind.Person, "Li")]).Hide("lipids and limits"));

    [Fact]
    public void A_mark_that_was_never_given_is_told_from_those_that_were()
    {
        var redaction = new Redaction([new(IdentityKind.Person, "林梅")]);
        redaction.Hide("林梅");
        Assert.False(redaction.HasInvented("[PERSON_1] 和【person_1】"));
        Assert.True(redaction.HasInvented("[PERSON_2]"));
        Assert.Equal("林梅 林梅 [PERSON_2]", redaction.Restore("[PERSON_1] 【person 1】 [PERSON_2]"));
    }
}
