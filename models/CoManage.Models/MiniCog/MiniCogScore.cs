namespace CoManage.Models.MiniCog;

/// <summary>Words recalled (0-3) and whether the clock drawing is normal.</summary>
public readonly record struct MiniCogInput(int WordsRecalled, bool ClockNormal);

/// <summary>
/// Mini-Cog, 0-5; below 3 is positive, so here fewer points are worse.
/// Borson S, et al. Int J Geriatr Psychiatry 2000;15:1021-1027.
/// </summary>
public static class MiniCogScore
{
    public const int PositiveBelow = 3;

    /// <summary>Borson 2000: a normal clock is worth two.</summary>
    public const int ClockPoints = 2;

    public static int Points(in MiniCogInput person) => person.WordsRecalled + (person.ClockNormal ? ClockPoints : 0);
}
