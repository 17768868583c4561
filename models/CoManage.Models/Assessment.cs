namespace CoManage.Models;

/// <summary>
/// Which answer gave which points. For regression scores <paramref name="Points"/> is the exact contribution
/// to the linear predictor. <paramref name="Input"/> is empty when the reason concerns the whole.
/// </summary>
public sealed record Reason(string Input, string Code, double? Points, string TextZh, string TextEn);

/// <summary>One of several results of an instrument, such as total CVD and heart failure; either part may be absent.</summary>
public sealed record Outcome(string Name, double? Score, string? Band);

/// <summary>
/// What an instrument says about one person. Without a score, <see cref="Missing"/> lists the inputs to ask for
/// and <see cref="Problem"/> names the input that cannot be used. It advises; a named clinician decides.
/// </summary>
public sealed record Assessment(
    string Instrument,
    string Version,
    double? Score,
    string? Band,
    IReadOnlyList<Outcome> Outcomes,
    IReadOnlyList<Reason> Reasons,
    IReadOnlyList<string> Missing,
    string? Problem,
    bool AwaitingSignOff)
{
    /// <summary>The band of a person outside the population that an instrument was made for.</summary>
    public const string NotApplicable = "not_applicable";
}
