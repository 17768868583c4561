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

    /// <summary>The model of one outcome and input set.</summary>
    public ModelArtefact Train(OutcomeSpec outcome, string inputSet)
    {
        var people = outcome.Cohort(data.Training(outcome.Source));
        var sample = people.Sample(inputSet);
        var straight = new HashSet<string>(StringComparer.Ordinal);
        var first = Learner(outcome, straight);
        var strength = first.Strengths[new Trial(data).Strength(first, people, inputSet)];
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
