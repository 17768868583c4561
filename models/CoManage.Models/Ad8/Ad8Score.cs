namespace CoManage.Models.Ad8;

/// <summary>
/// AD8 informant interview, 0-8; 2 and more is positive. Don't-know counts 0 and asks for a second informant.
/// Galvin JE, et al. Neurology 2005;65:559-564. The item wording belongs to its owner and is not reproduced.
/// </summary>
public static class Ad8Score
{
    public const int PositiveFrom = 2;

    /// <summary>How many of the eight changes the informant confirmed.</summary>
    public static int Points(ReadOnlySpan<bool> confirmed)
    {
        var points = 0;
        foreach (var yes in confirmed)
        {
            points += yes ? 1 : 0;
        }

        return points;
    }
}
