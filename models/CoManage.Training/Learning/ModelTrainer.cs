using CoManage.Models.Trained;
using CoManage.Training.Outcomes;
using CoManage.Training.Tables;

namespace CoManage.Training.Learning;

/// <summary>
/// From a folder of data to sealed models. The strength of the ridge is the one with the lowest log loss on people kept
/// apart: the validation cycle, or each cycle or site in turn.
/// </summary>
internal sealed class ModelTrainer(DataFolder data)
{
    public const string Release = "1";
    private const int Seed = 1;
    private const double AsGood = 0.0005;

    /// <summary>The model of one outcome and input set.</summary>
    public ModelArtefact Train(OutcomeSpec outcome, string inputSet)
    {
        var people = outcome.Cohort(data.Training(outcome.Source));
        var sample = people.Sample(inputSet);
        var straight = new HashSet<string>(StringComparer.Ordinal);
        var strength = Choose(Learner(outcome, straight), people, inputSet);
        // A curve that falls where medicine says it only rises is held to a straight line, and the fit is made again.
        while (true)
        {
            var learner = Learner(outcome, straight);
            var model = Assemble(outcome, inputSet, sample, learner.Learn(sample, [strength])[0], learner.Name);
            var falling = RisingCheck.Falling(model, outcome.Rising).Where(straight.Add).ToList();
            if (falling.Count == 0)
            {
                return ArtefactFile.Seal(model, Release);
            }
        }
    }

    /// <summary>The learner with the form that this outcome has.</summary>
    public static SplineLearner Learner(OutcomeSpec outcome, IReadOnlySet<string> straight) => new(new SplineForm(
        MostKnots: 5, SexProducts: outcome.WithProducts ? 1 : 0, AgeProducts: outcome.WithProducts ? 1 : 0, Outermost: 0.001, straight));

    private double Choose(ILearner learner, Cohort people, string inputSet)
    {
        double[] losses;
        if (people.Outcome.Source == Source.Survey)
        {
            var later = people.Outcome.Cohort(data.Validation).Sample(inputSet);
            losses = [.. learner.Learn(people.Sample(inputSet)).Select(scorer => LogLoss.Mean(scorer.Score(later), later.Happened))];
        }
        else
        {
            losses = new double[learner.Strengths.Count];
            foreach (var fold in Folds.Of(people))
            {
                var apart = fold.Apart.Sample(inputSet);
                foreach (var (i, scorer) in learner.Learn(fold.Others.Sample(inputSet)).Index())
                {
                    losses[i] += LogLoss.Mean(scorer.Score(apart), apart.Happened) * apart.Count;
                }
            }
        }

        // Losses this close are chance: the strongest shrinkage among them.
        var good = losses.Min() * (1 + AsGood);
        return learner.Strengths[Array.FindIndex(losses, loss => loss <= good)];
    }

    private static ModelArtefact Assemble(OutcomeSpec outcome, string inputSet, Sample sample, SplineScorer scorer, string learner)
    {
        var scores = scorer.Score(sample);
        return new(
            $"{outcome.Name}.{inputSet}", "", outcome.Name, inputSet, learner, scorer.Intercept, scorer.Design.AgeMean, scorer.Design.MaleShare,
            scorer.Curves(), ScoreReference.Percentiles(scores), ScoreReference.Groups(sample, scores),
            AgeSexLearner.Fit(sample), outcome.Rising,
            new(TrainingWords.Data(outcome.Source), TrainingWords.Population(outcome), TrainingWords.Chosen(outcome.Source),
                sample.Count, sample.Events, scorer.Strength, Seed),
            "");
    }
}
