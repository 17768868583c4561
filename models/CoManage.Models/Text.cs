using System.Globalization;

namespace CoManage.Models;

/// <summary>How measured values are written in reasons: as entered, with a point, at most two decimals.</summary>
internal static class Text
{
    public static string Of(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
