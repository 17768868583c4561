namespace CoManage.Models.CopdPs;

/// <summary>
/// Answers of the COPD Population Screener as item levels in the order of its form; the wording belongs to its owner.
/// Breathless: none, little, some, most, all. Phlegm: never, only colds, a few days a month, most days a week, every day.
/// LessActive: strongly disagree, disagree, unsure, agree, strongly agree.
/// </summary>
public readonly record struct CopdPsInput(int Breathless, int Phlegm, int LessActive, bool Smoked100, double AgeYears);

/// <summary>
/// COPD-PS, 0-10 points, 5 and more positive (4 in Japan).
/// Martinez FJ, Raczek AE, Seifer FD, et al. COPD 2008;5:85-95, doi 10.1080/15412550801940721.
/// </summary>
public static class CopdPsScore
{
    public const int PositiveFrom = 5;

    internal static readonly PointScale Age = new("age", "年龄", "Age", "years", new(35, 0), new(50, 1), new(60, 2));

    internal static readonly PointItem Smoked =
        new("smoked100", "smoked_100", 2, "累计吸烟至少100支", "At least 100 cigarettes in a lifetime");

    private static ReadOnlySpan<byte> BreathlessPoints => [0, 0, 1, 2, 2];

    private static ReadOnlySpan<byte> PhlegmPoints => [0, 0, 1, 1, 2];

    private static ReadOnlySpan<byte> LessActivePoints => [0, 0, 0, 1, 2];

    public static int Breathless(int level) => BreathlessPoints[level];

    public static int Phlegm(int level) => PhlegmPoints[level];

    public static int LessActive(int level) => LessActivePoints[level];

    public static int Points(in CopdPsInput person) =>
        Breathless(person.Breathless) + Phlegm(person.Phlegm) + LessActive(person.LessActive)
        + Smoked.If(person.Smoked100) + Age.Points(person.AgeYears);
}
