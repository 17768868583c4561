using CoManage.Training.Outcomes;
using CoManage.Training.Tables;

namespace CoManage.Training.Learning;

/// <summary>Any learner on the folds of an outcome: how strongly it shrinks, and what it says of people it has not learned from.</summary>
internal sealed class Trial(DataFolder data)
{
    private const double AsGood = 0.0005;

    /// <summary>
    /// Which of the learner's strengths has the lowest log loss on people kept apart: the validation cycle, or each
    /// cycle or site in turn.
    /// </summary>
    public int Strength(ILearner learner, Cohort people, string inputSet)
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
        return Array.FindIndex(losses, loss => loss <= good);
    }

    /// <summary>A log odds for each of the people on whom the outcome's models are judged, in their order.</summary>
    public double[] Unseen(ILearner learner, OutcomeSpec outcome, string inputSet)
    {
        var people = outcome.Cohort(data.Training(outcome.Source));
        var strength = Strength(learner, people, inputSet);
        if (outcome.Source == Source.Survey)
        {
            return learner.Learn(people.Sample(inputSet))[strength].Score(outcome.Cohort(data.Validation).Sample(inputSet));
        }

        var scores = new double[people.Happened.Length];
        foreach (var fold in Folds.Of(people))
        {
            var apart = learner.Learn(fold.Others.Sample(inputSet))[strength].Score(fold.Apart.Sample(inputSet));
            foreach (var (i, row) in fold.ApartRows.Index())
            {
                scores[row] = apart[i];
            }
        }

        return scores;
    }
}
