using CoManage.Domain.Kernel;

namespace CoManage.Silo.RiskModels;

/// <summary>What a trained model said of one screening, beside the published instrument.</summary>
/// <param name="Missing">The most telling of the unanswered inputs, of which there are <paramref name="MissingCount"/>.</param>
/// <param name="Percent">Only with a recalibration on local people, whose name is <paramref name="PercentFor"/>.</param>
/// <param name="AwaitingSignOff">The clinical lead has not signed which models speak where.</param>
public sealed record ModelledView(
    Guid ScreeningId,
    string Programme,
    string Model,
    Bilingual Title,
    string Version,
    DateTimeOffset At,
    int Rank,
    string Band,
    IReadOnlyList<ModelReasonView> Reasons,
    IReadOnlyList<MissingReachView> Missing,
    int MissingCount,
    double? Percent,
    string? PercentFor,
    bool AwaitingSignOff);

/// <summary>Which answer added what to the log odds.</summary>
public sealed record ModelReasonView(string Input, double Added, bool Changeable, Bilingual Text);

/// <summary>An unanswered input and between which ranks the person would stand.</summary>
public sealed record MissingReachView(string Input, int RankFrom, int RankTo, Bilingual Text);

/// <summary>A change of use that somebody signed for.</summary>
public sealed record ModelActView(DateTimeOffset At, string Kind, string? Before, string After, string By);

/// <summary>How often shown and silent version agree, and what GPs decided where they did not.</summary>
public sealed record ShadowView(string Shown, string Shadow, int Screenings, IReadOnlyList<BandPair> Bands, double MeanRankDifference);

/// <param name="Decided">Of these people's screenings, how many led to each decision of a GP.</param>
public sealed record BandPair(string Shown, string Shadow, int Screenings, IReadOnlyDictionary<string, int> Decided);

/// <summary>One week of scores against training.</summary>
/// <param name="Warnings">Stable codes; the client says them in plain words.</param>
public sealed record DriftWeek(
    DateOnly Monday, int Screenings, double High, double Raised, double MeanScore, double Missing, IReadOnlyList<string> Warnings);

/// <summary>An input in the newest weeks against training.</summary>
/// <param name="Differs">Of a yes or no or a level: the largest difference in the share of one answer; null for numbers.</param>
/// <param name="Below">Share below the 5th percentile of training, <paramref name="Above"/> above the 95th; 5 % each would be alike.</param>
public sealed record DriftInput(string Input, Bilingual Title, int Given, double MissingNow, double MissingThen, double Below, double Above,
    double? Differs, bool IsWarning, IReadOnlyList<DriftInputWeek> Weeks);

/// <summary>An input in one week.</summary>
/// <param name="Unlike">Share of numbers outside the middle 90 % of training, or the largest difference in the share of one answer.</param>
public sealed record DriftInputWeek(DateOnly Monday, int Given, double Unlike);

public sealed record DriftView(IReadOnlyList<DriftWeek> Weeks, IReadOnlyList<DriftInput> Inputs);

/// <summary>What a version would have said of past screenings, against what GPs decided.</summary>
/// <param name="Kind"><c>model</c>, <c>rules</c> (a version of a programme's form) or <c>instrument</c>, as it spoke on the day.</param>
/// <param name="OverTriage">Placed high, and the GP dismissed the case.</param>
/// <param name="UnderTriage">Placed in the lowest band, and the GP referred or asked the specialist.</param>
public sealed record ReplayView(
    string Kind, string Name, string Version, int Screenings, int Decided, IReadOnlyDictionary<string, int> Bands, int OverTriage, int UnderTriage);
