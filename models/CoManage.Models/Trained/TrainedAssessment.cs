namespace CoManage.Models.Trained;

/// <summary>What one answer added to the score; in words by <see cref="TrainedTexts"/>.</summary>
/// <param name="Added">Log odds; all of them with the intercept are the score.</param>
/// <param name="Changeable">A person can change it.</param>
public sealed record TrainedReason(string Input, double Value, double Added, bool Changeable);

/// <summary>An answer that is missing, and between which ranks the person would stand once it is given.</summary>
public sealed record MissingReach(string Input, int RankFrom, int RankTo);

/// <summary>
/// What a trained model says of one person: a rank and a band, why, and what is not known. No percentage; that takes a
/// <see cref="Recalibration"/>.
/// </summary>
/// <param name="Reasons">The strongest first.</param>
/// <param name="Changeable">The two or three things that raise the score most and can be changed.</param>
public sealed record TrainedAssessment(
    string Model,
    string Version,
    double Score,
    int Rank,
    string Band,
    IReadOnlyList<TrainedReason> Reasons,
    IReadOnlyList<MissingReach> Missing,
    IReadOnlyList<TrainedReason> Changeable);
