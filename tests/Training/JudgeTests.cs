using CoManage.Training.Evaluation;

namespace CoManage.Tests.Training;

public class JudgeTests
{
    // Worked by hand: pairs (case, other) = 2 × 3; case above other in 5, none equal.
    private static readonly double[] Scores = [-2, -1, 0, 1, 2];
    private static readonly double[] Happened = [0, 0, 1, 0, 1];

    [Fact]
    public void The_area_counts_pairs_and_halves_ties()
    {
        Assert.Equal(5.0 / 6, Auc.Of(Scores, Happened));
        Assert.Equal(0.5, Auc.Of([1, 1, 1], [0, 1, 0]));
        Assert.Equal(double.NaN, Auc.Of([1, 2], [1, 1]));
    }

    [Fact]
    public void Average_precision_is_as_worked_by_hand() =>
        Assert.Equal((1.0 / 2) + (2.0 / 3 / 2), Judge.AveragePrecision(Scores, Happened), 12);

    [Fact]
    public void Referring_the_top_counts_people_per_case()
    {
        var scores = Enumerable.Range(0, 100).Select(i => (double)i).ToArray();
        var happened = scores.Select(score => score is 99 or 97 or 50 or 10 ? 1.0 : 0).ToArray();
        var top = Judge.Referrals(scores, happened).ToList();
        Assert.Equal(new Referral(5, 0.5, 2.5), top[0]);
        Assert.Equal(new Referral(20, 0.5, 10), top[2]);
    }

    [Fact]
    public void Net_benefit_of_everybody_and_of_a_perfect_model_are_as_defined()
    {
        double[] scores = [.. Enumerable.Range(0, 100).Select(i => i < 10 ? 9.0 : -9)];
        double[] happened = [.. Enumerable.Range(0, 100).Select(i => i < 10 ? 1.0 : 0)];
        var at = Judge.NetBenefits(scores, happened).Single(each => each.Threshold == 0.2);
        Assert.Equal(100, at.Model, 9);
        Assert.Equal(1000 * (0.1 - (0.25 * 0.9)), at.Everybody, 9);
    }

    [Fact]
    public void Calibration_finds_the_line_that_was_put_in()
    {
        var random = new Random(3);
        var scores = Enumerable.Range(0, 50_000).Select(_ => (random.NextDouble() * 6) - 4).ToArray();
        var happened = scores.Select(score => random.NextDouble() < 1 / (1 + Math.Exp(-(0.5 + (0.7 * score)))) ? 1.0 : 0).ToArray();
        var fit = CalibrationFit.Of(scores, happened);
        Assert.Equal(0.5, fit.Intercept, 0.05);
        Assert.Equal(0.7, fit.Slope, 0.05);
    }

    [Fact]
    public void Steps_rise_and_keep_the_number_of_events()
    {
        var random = new Random(4);
        var scores = Enumerable.Range(0, 5000).Select(_ => random.NextDouble()).ToArray();
        var happened = scores.Select(score => random.NextDouble() < score ? 1.0 : 0).ToArray();
        var (at, chances) = RisingSteps.Of(scores, happened);
        Assert.Equal(chances.Order(), chances);
        Assert.Equal(at.Order(), at);
        Assert.InRange(chances[^1], 0.8, 1);
    }

    [Fact]
    public void Resamples_are_the_same_every_time_and_hold_the_figure()
    {
        var random = new Random(6);
        var happened = Enumerable.Range(0, 400).Select(i => i % 4 == 0 ? 1.0 : 0).ToArray();
        var scores = happened.Select(y => y + random.NextDouble() * 2).ToArray();
        var one = Bootstrap.Auroc(scores, happened);
        Assert.Equal(one, Bootstrap.Auroc(scores, happened));
        Assert.NotNull(one);
        Assert.True(one.Low < one.Value && one.Value < one.High);
        Assert.Null(Bootstrap.Auroc([1, 2, 3], [1, 0, 0]));
    }
}
