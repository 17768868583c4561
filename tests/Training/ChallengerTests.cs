using System.Globalization;
using CoManage.Models.Trained;
using CoManage.Tests.Support;
using CoManage.Training.Evaluation;
using CoManage.Training.Learning;
using CoManage.Training.Outcomes;
using CoManage.Training.Tables;

namespace CoManage.Tests.Training;

public sealed class ChallengerTests : IDisposable
{
    private const int People = 400;
    private static readonly OutcomeSpec Outcome = OutcomeCatalogue.Find("incident_diabetes") ?? throw new InvalidOperationException();
    private readonly TempFolder folder = new();

    [Fact]
    public void Another_learner_is_judged_on_people_it_has_not_seen_and_stands_beside_the_model()
    {
        var figures = OwnEvaluation.Of(TrainedModels.All["incident_diabetes.exam"], Outcome, Data(), [new Witness()]);

        var beside = figures.Comparisons.Single(each => each.Name == "witness");
        Assert.Equal((People, figures.Auroc.Value), (beside.People, beside.Model.Value));
        Assert.Equal(1, beside.Auroc.Value);
    }

    [Fact]
    public void The_strength_with_the_least_loss_on_unseen_people_is_taken()
    {
        var data = Data();
        var people = Outcome.Cohort(data.Training(Outcome.Source));
        Assert.Equal(1, new Trial(data).Strength(new Witness(), people, InputSets.Exam));
    }

    [Fact]
    public void Every_challenger_that_can_be_named_learns()
    {
        var data = Data();
        Assert.All(Challengers.All, each =>
        {
            var learner = each.Value(Outcome);
            Assert.Equal(each.Key, learner.Name);
            Assert.All(new Trial(data).Unseen(learner, Outcome, InputSets.Exam), score => Assert.True(double.IsFinite(score)));
        });
    }

    public void Dispose() => folder.Dispose();

    // Each has a body mass index of his own, by which he is known again; who is heavier falls ill.
    private DataFolder Data()
    {
        var rows = Enumerable.Range(0, People).Select(i => string.Create(
            CultureInfo.InvariantCulture,
            $"{i},{i % 4},{30 + (i % 40)},{i % 2},165,{18 + (i * 0.03):F2},{110 + (i % 30)},80,0,3,{(i > People / 2 ? 1 : 0)}"));
        File.WriteAllLines(
            folder.At("cn_incident_diabetes_dev.csv"),
            ["row,site,age,male,height_cm,bmi,sbp,dbp,fh_diabetes,followup_years,y_diabetes_incident", .. rows]);
        return new DataFolder(new DirectoryInfo(folder.Root));
    }

    /// <summary>Knows what everybody has from the body mass index, and refuses to judge whom it has learned from.</summary>
    private sealed class Witness : ILearner
    {
        public string Name => "witness";

        public IReadOnlyList<double> Strengths { get; } = [2, 1];

        public IReadOnlyList<IScorer> Learn(Sample rows) =>
            [new Scorer(Known(rows), isRight: false), new Scorer(Known(rows), isRight: true)];

        private static double[] Known(Sample rows) => rows.Answers[rows.Inputs.Index().Single(each => each.Item == "bmi").Index];

        private sealed class Scorer(double[] learned, bool isRight) : IScorer
        {
            public double[] Score(Sample rows)
            {
                Assert.Empty(Known(rows).Intersect(learned));
                return [.. Known(rows).Select(bmi => bmi - 24.015 > 0 == isRight ? 2 + (bmi / 100) : -2 + (bmi / 100))];
            }
        }
    }
}
