namespace CoManage.Training.Evaluation;

/// <summary>A figure with its 95 % bootstrap interval.</summary>
internal sealed record Interval(double Value, double Low, double High);

/// <summary>Another way of ranking the same people, and how much better the model ranks them.</summary>
/// <param name="Gain">The model's AUROC minus this one's, on the same people and the same resamples.</param>
internal sealed record Comparison(string Name, int People, int Events, Interval Auroc, Interval Model, Interval Gain);

/// <summary>What referring the top of the ranking would mean.</summary>
/// <param name="NeededToRefer">People referred for one true case.</param>
internal sealed record Referral(int TopPercent, double ShareOfCases, double NeededToRefer);

/// <summary>Net benefit per 1,000 people of referring from a threshold on; of referring by the model and of referring everybody.</summary>
internal sealed record NetBenefit(double Threshold, double Model, double Everybody);

/// <summary>A tenth of the people by score: what was said and what happened.</summary>
internal sealed record CalibrationPoint(int People, double Said, double Happened);

/// <summary>People with scores from <paramref name="From"/> (log odds): how many had the outcome and how many not.</summary>
internal sealed record ScoreBin(double From, int Cases, int Others);

/// <summary>The same figures among a part of the people.</summary>
internal sealed record Part(string By, string Name, int People, int Events, Interval? Auroc, double ObservedToExpected);

/// <summary>All figures of one model on one set of people.</summary>
internal sealed record Figures(
    string Model,
    string Version,
    string People,
    int Count,
    int Events,
    Interval Auroc,
    Interval? AurocFrom45,
    double Auprc,
    double Brier,
    double CalibrationIntercept,
    double CalibrationSlope,
    double ObservedToExpected,
    double SensitivityAt90Specificity,
    IReadOnlyList<Comparison> Comparisons,
    IReadOnlyList<Referral> Referrals,
    IReadOnlyList<NetBenefit> NetBenefits,
    IReadOnlyList<CalibrationPoint> Calibration,
    IReadOnlyList<ScoreBin> Scores,
    IReadOnlyList<Part> Parts,
    IReadOnlyList<string> Notes);
