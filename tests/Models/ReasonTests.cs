using CoManage.Models;

namespace CoManage.Tests.Models;

public class ReasonTests
{
    public static TheoryData<string, Vector> PointScores()
    {
        var data = new TheoryData<string, Vector>();
        foreach (var name in new[] { "findrisc", "cdrs", "copd_sq", "copd_ps", "stroke_card", "ad8", "mini_cog", "cha2ds2vasc", "phq9", "c_tirads" })
        {
            foreach (var row in VectorFile.Rows($"vectors_{name}.csv"))
            {
                data.Add(name, row);
            }
        }

        return data;
    }

    [Theory, MemberData(nameof(PointScores))]
    public void The_points_of_the_reasons_add_up_to_the_score(string name, Vector row)
    {
        var instrument = Instruments.All[name];
        var given = instrument.Assess(row.Inputs(instrument));
        Assert.Equal(given.Score ?? 0, given.Reasons.Sum(reason => reason.Points ?? 0));
    }

    [Fact]
    public void The_shares_of_amap_and_its_constant_add_up_to_the_score()
    {
        var given = Instruments.All["amap"].Assess(InputTests.FirstVector("amap"));
        Assert.Equal(given.Score ?? 0, given.Reasons.Sum(reason => reason.Points ?? 0) + (7.4 / 14.77 * 100), 1e-9);
    }

    [Fact]
    public void Every_reason_is_said_in_both_languages()
    {
        foreach (var (name, instrument) in Instruments.All)
        {
            Assert.All(instrument.Assess(InputTests.FirstVector(name)).Reasons, reason =>
            {
                Assert.NotEmpty(reason.TextZh);
                Assert.NotEmpty(reason.TextEn);
                Assert.DoesNotContain(reason.TextEn, letter => letter is >= '\u4e00' and <= '\u9fff');
            });
        }
    }

    [Fact]
    public void A_band_given_is_a_band_announced()
    {
        foreach (var (name, instrument) in Instruments.All)
        {
            var band = instrument.Assess(InputTests.FirstVector(name)).Band;
            Assert.True(band is null || instrument.Bands.Contains(band), name);
        }
    }

    [Theory]
    [InlineData("copd_sq")]
    [InlineData("gold")]
    [InlineData("fib4")]
    [InlineData("c_tirads")]
    [InlineData("hbv_referral")]
    public void What_rests_on_recollection_awaits_sign_off(string name) =>
        Assert.True(Instruments.All[name].Assess(InputTests.FirstVector(name)).AwaitingSignOff);
}
