using System.Collections.Frozen;
using System.Globalization;

namespace CoManage.Models.Referral;

/// <summary>Fine; outside the soft range, ask for confirmation; outside the hard range, reject.</summary>
public enum PlausibilityVerdict
{
    Fine,
    Soft,
    Hard,
}

/// <summary>Inclusive limits of data entry for one measurement; not reference intervals.</summary>
public sealed record PlausibilityRange(
    string Item, string Unit, string Ucum, double HardMin, double HardMax, double SoftMin, double SoftMax, string Note);

public static class Plausibility
{
    public static IReadOnlyDictionary<string, PlausibilityRange> All { get; } =
        Artefacts.Rows("plausibility_ranges.csv")
            .Select(cell => new PlausibilityRange(
                cell[0], cell[1], cell[2], Number(cell[3]), Number(cell[4]), Number(cell[5]), Number(cell[6]), cell[7]))
            .ToFrozenDictionary(range => range.Item, StringComparer.Ordinal);

    /// <summary>An item without a range is fine; a value that is no number is not.</summary>
    public static PlausibilityVerdict Check(string item, double value)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (!double.IsFinite(value))
        {
            return PlausibilityVerdict.Hard;
        }

        return All.GetValueOrDefault(item) switch
        {
            null => PlausibilityVerdict.Fine,
            var range when value < range.HardMin || value > range.HardMax => PlausibilityVerdict.Hard,
            var range when value < range.SoftMin || value > range.SoftMax => PlausibilityVerdict.Soft,
            _ => PlausibilityVerdict.Fine,
        };
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
