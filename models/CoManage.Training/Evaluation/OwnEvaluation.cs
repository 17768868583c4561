using CoManage.Models.Trained;
using CoManage.Training.Learning;
using CoManage.Training.Outcomes;
using CoManage.Training.Tables;

namespace CoManage.Training.Evaluation;

/// <summary>
/// The figures on the data at hand: the later cycle, which the fit has not seen, or each site or cycle scored by a model
/// that was fitted without it.
/// </summary>
internal static class OwnEvaluation
{
    /// <param name="challengers">Learners to compare the model with on the same folds.</param>
    public static Figures Of(TrainedModel model, OutcomeSpec outcome, DataFolder data, IReadOnlyList<ILearner> challengers)
    {
        var trial = new Trial(data);
        Challenge[] challenges = [.. challengers.Select(each => new Challenge(each.Name, trial.Unseen(each, outcome, model.Artefact.InputSet)))];
        var people = outcome.Cohort(outcome.Source == Source.Survey ? data.Validation : data.Training(outcome.Source));
        return outcome.Source switch
        {
            Source.Survey => Evaluator.Of(model.Artefact, "NHANES 2013-14", FrozenScores.Of(model, people), [], challenges),
            Source.ChineseSites => Evaluator.Of(model.Artefact, "12 Chinese sites, each left out in turn", LeftOut(model, people), [Refitted], challenges),
            _ => Evaluator.Of(model.Artefact, "each cycle left out in turn", LeftOut(model, people), [Refitted], challenges),
        };
    }

    private const string Refitted =
        "Each part was scored by a model of the same form and ridge fitted on the other parts; what is shipped was fitted on all of them.";

    private static Judged LeftOut(TrainedModel model, Cohort people)
    {
        var artefact = model.Artefact;
        var straight = artefact.Inputs.Where(input => input.Knots.Count == 0).Select(input => input.Name).ToHashSet(StringComparer.Ordinal);
        var learner = ModelTrainer.Learner(people.Outcome, straight);
        double[] scores = new double[people.Happened.Length], ageSex = new double[people.Happened.Length];
        foreach (var fold in Folds.Of(people))
        {
            Sample others = fold.Others.Sample(artefact.InputSet), apart = fold.Apart.Sample(artefact.InputSet);
            Put(learner.Learn(others, [artefact.Training.Ridge])[0].Score(apart), fold.ApartRows, scores);
            Put(AgeSexLearner.Score(AgeSexLearner.Fit(others), apart), fold.ApartRows, ageSex);
        }

        return new(people, scores, ageSex);
    }

    private static void Put(double[] from, int[] rows, double[] into)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            into[rows[i]] = from[i];
        }
    }
}

/// <summary>The scores of a shipped model for people of any table; the same bits as everywhere else.</summary>
internal static class FrozenScores
{
    public static Judged Of(TrainedModel model, Cohort people) => new(
        people, Of(model, people.Table), AgeSexLearner.Score(model.Artefact.AgeSex, people.Sample(model.Artefact.InputSet)));

    public static double[] Of(TrainedModel model, Table table)
    {
        var columns = model.Inputs.Select(input => table.Numbers(input.Name)).ToArray();
        var scores = new double[table.Rows];
        var answers = new double[columns.Length];
        for (var row = 0; row < scores.Length; row++)
        {
            for (var i = 0; i < columns.Length; i++)
            {
                answers[i] = columns[i][row];
            }

            scores[row] = model.Score(answers);
        }

        return scores;
    }
}
