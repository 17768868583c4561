namespace CoManage.Models.Trained;

/// <summary>Takes a score apart: what raised it, what lowered it, what is missing and how much that could matter.</summary>
public static class TrainedExplanation
{
    // Below this an answer is not worth a line.
    private const double Noticeable = 0.05;
    private const int MostChangeable = 3;

    // The 5th and 95th of the seven percentiles kept with each number: what a usual person could still turn out to have.
    private const int Lowest = 1;
    private const int Highest = 5;
    private const int Middle = 3;
    private const int StepsBetween = 8;

    /// <summary>Null without age or sex.</summary>
    public static TrainedAssessment? Of(TrainedModel model, ReadOnlySpan<double> answers)
    {
        ArgumentNullException.ThrowIfNull(model);
        var added = new double[answers.Length];
        var score = model.Contributions(answers, added);
        if (double.IsNaN(score))
        {
            return null;
        }

        var reasons = new List<TrainedReason>();
        var missing = new List<MissingReach>();
        for (var i = 0; i < answers.Length; i++)
        {
            if (double.IsNaN(answers[i]))
            {
                missing.Add(Reach(model, answers, i, score - added[i]));
            }
            else if (Math.Abs(added[i]) >= Noticeable)
            {
                reasons.Add(Reason(model.Inputs[i], model.Artefact.Inputs[i], answers[i], added[i]));
            }
        }

        reasons.Sort((one, other) => Math.Abs(other.Added).CompareTo(Math.Abs(one.Added)));
        return new(
            model.Name, model.Version, score, Rank(model, answers, score), model.Standing.Band(score), reasons,
            [.. missing.OrderByDescending(each => each.RankTo - each.RankFrom)],
            [.. reasons.Where(reason => reason.Changeable && reason.Added > 0).Take(MostChangeable)]);
    }

    private static int Rank(TrainedModel model, ReadOnlySpan<double> answers, double score) =>
        model.Standing.Rank(score, answers[TrainedModel.Sex] == 1, answers[TrainedModel.Age]);

    /// <param name="others">The score without this input's part.</param>
    private static MissingReach Reach(TrainedModel model, ReadOnlySpan<double> answers, int at, double others)
    {
        var input = model.Inputs[at];
        int from = int.MaxValue, to = int.MinValue;
        foreach (var value in Plausible(input, model.Artefact.Inputs[at]))
        {
            var rank = Rank(model, answers, others + model.Contribution(at, value, answers));
            (from, to) = (Math.Min(from, rank), Math.Max(to, rank));
        }

        return new(input.Name, from, to);
    }

    private static IEnumerable<double> Plausible(TrainedInput input, InputCurve curve)
    {
        if (input.Kind == TrainedInputKind.Number)
        {
            double low = curve.Percentiles[Lowest], high = curve.Percentiles[Highest];
            return Enumerable.Range(0, StepsBetween + 1).Select(step => low + ((high - low) * step / StepsBetween));
        }

        return Enumerable.Range((int)input.Min, (int)(input.Max - input.Min) + 1).Select(level => (double)level);
    }

    private static TrainedReason Reason(TrainedInput input, InputCurve curve, double value, double added)
    {
        // Below the middle of training there is nothing to work on, whatever sign the curve has there.
        var isHigh = input.Kind != TrainedInputKind.Number || value > curve.Percentiles[Middle];
        return new(input.Name, value, added, input.Changeable && isHigh);
    }
}
