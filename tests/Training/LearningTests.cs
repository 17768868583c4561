using CoManage.Models.Trained;
using CoManage.Training.Evaluation;
using CoManage.Training.Learning;
using CoManage.Training.Outcomes;

namespace CoManage.Tests.Training;

public class LearningTests
{
    private static readonly string[] Inputs = ["age", "male", "waist_cm", "told_htn"];

    [Fact]
    public void The_same_people_give_the_same_bits_twice()
    {
        var (one, other) = (Learn(Invented(3000)), Learn(Invented(3000)));
        Assert.Equal(ArtefactFile.Write(one), ArtefactFile.Write(other));
    }

    [Fact]
    public void A_rule_put_into_the_people_is_found_again()
    {
        var people = Invented(20_000);
        var scorer = new SplineLearner(Form()).Learn(people, [1])[0];
        var truth = Enumerable.Range(0, people.Count).Select(row => Truth(people, row)).ToArray();
        Assert.True(Auc.Of(scorer.Score(people), people.Happened) > Auc.Of(truth, people.Happened) - 0.005);
        Assert.InRange(CalibrationFit.Of(scorer.Score(people), people.Happened).Slope, 0.95, 1.1);
    }

    [Fact]
    public void What_is_shipped_scores_as_what_was_fitted()
    {
        var people = Invented(2000);
        var scorer = new SplineLearner(Form()).Learn(people, [3])[0];
        var model = new TrainedModel(Learn(people, 3));
        var answers = new double[Inputs.Length];
        Assert.All(scorer.Score(people).Index().Take(500), each =>
        {
            people.Row(each.Index, answers);
            Assert.Equal(each.Item, model.Score(answers), 1e-9);
        });
    }

    [Fact]
    public void The_fit_is_where_the_penalised_likelihood_is_flat()
    {
        // One yes/no column, 10 of 40 without and 30 of 40 with: log odds -ln 3 and +ln 3 where nothing is penalised.
        var rows = Enumerable.Range(0, 80).SelectMany(i => (double[])[i < 40 ? 0 : 1, 1]).ToArray();
        var happened = Enumerable.Range(0, 80).Select(i => i % 40 < (i < 40 ? 10 : 30) ? 1.0 : 0).ToArray();
        var free = new RidgeLogistic(rows, happened, [], [1, 0]).Fit(0);
        Assert.Equal(2 * Math.Log(3), free[0], 1e-4);
        Assert.Equal(-Math.Log(3), free[1], 1e-4);
        Assert.InRange(new RidgeLogistic(rows, happened, [], [1, 0]).Fit(10)[0], 0.1, 1.5);
    }

    [Fact]
    public void A_spline_is_straight_beyond_its_knots_and_smooth_within()
    {
        double[] knots = [1, 2, 4, 7];
        Span<double> at = stackalloc double[3];
        double Second(double x)
        {
            Span<double> b = stackalloc double[3];
            double sum = 0;
            foreach (var (step, weight) in ((double, double)[])[(-0.01, 1), (0, -2), (0.01, 1)])
            {
                Spline.Basis(x + step, knots, b);
                sum += weight * b[1] / (0.01 * 0.01);
            }

            return sum;
        }

        Spline.Basis(0.5, knots, at);
        Assert.Equal([0.5, 0, 0], at.ToArray());
        Assert.Equal(0, Second(9), 1e-6);
        Assert.NotEqual(0, Second(3), 1e-3);
        Assert.Equal(Second(1.999), Second(2.001), 1e-2);
    }

    private static ModelArtefact Learn(Sample people, double strength = 10)
    {
        var scorer = new SplineLearner(Form()).Learn(people, [strength])[0];
        var scores = scorer.Score(people);
        return ArtefactFile.Seal(
            new("invented.exam", "", "invented", "exam", "spline", scorer.Intercept, scorer.Design.AgeMean, scorer.Design.MaleShare, scorer.Curves(),
                ScoreReference.Percentiles(scores), ScoreReference.Groups(people, scores), AgeSexLearner.Fit(people), [],
                new("invented", "invented", "nothing", people.Count, people.Events, strength, 1), ""),
            "0");
    }

    private static SplineForm Form() => new(5, 1, 1, 0.001, new HashSet<string>());

    private static double Truth(Sample people, int row) =>
        -6 + (0.05 * people.Age[row]) + (0.03 * (double.IsNaN(people.Answers[2][row]) ? 90 : people.Answers[2][row])) + (0.7 * people.Answers[3][row]);

    internal static Sample Invented(int count)
    {
        var random = new Random(5);
        var columns = Inputs.Select(_ => new double[count]).ToArray();
        var people = new Sample(Inputs, columns, new double[count], null);
        for (var row = 0; row < count; row++)
        {
            columns[0][row] = random.Next(20, 81);
            columns[1][row] = random.Next(2);
            columns[2][row] = random.NextDouble() < 0.1 ? double.NaN : 60 + (60 * random.NextDouble());
            columns[3][row] = random.Next(2);
            people.Happened[row] = random.NextDouble() < TrainedModel.Probability(Truth(people, row)) ? 1 : 0;
        }

        return people;
    }
}
