using CoManage.Training.Outcomes;

namespace CoManage.Training.Learning;

/// <summary>
/// Learners that run against the shipped models on the same folds and stand beside them on the cards. A further one is
/// entered here and nowhere else.
/// </summary>
internal static class Challengers
{
    public static IReadOnlyDictionary<string, Func<OutcomeSpec, ILearner>> All { get; } =
        new Dictionary<string, Func<OutcomeSpec, ILearner>>(StringComparer.Ordinal) { ["linear"] = Linear };

    /// <summary>Without curves and products: what the bends are worth.</summary>
    private static SplineLearner Linear(OutcomeSpec outcome) => new(
        new SplineForm(
            MostKnots: 5, SexProducts: 0, AgeProducts: 0, Outermost: 0.001,
            outcome.Inputs(InputSets.Bloods).ToHashSet(StringComparer.Ordinal)),
        "linear");
}
