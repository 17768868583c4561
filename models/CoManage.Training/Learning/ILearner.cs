using CoManage.Training.Outcomes;

namespace CoManage.Training.Learning;

/// <summary>
/// Something that learns to rank people from rows. A second one is trained, judged and carded on the same folds by
/// standing beside the first; nothing else knows how it works inside.
/// </summary>
internal interface ILearner
{
    string Name { get; }

    /// <summary>The strengths to choose from, strongest shrinkage first; their log loss on unseen people decides.</summary>
    IReadOnlyList<double> Strengths { get; }

    /// <summary>One scorer per strength, in their order, from the rows alone.</summary>
    IReadOnlyList<IScorer> Learn(Sample rows);
}

/// <summary>What was learned: log odds for people it has never seen.</summary>
internal interface IScorer
{
    /// <summary>A log odds for each row of the sample.</summary>
    double[] Score(Sample rows);
}
