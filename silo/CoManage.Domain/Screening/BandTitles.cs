using System.Text.Json;
using CoManage.Domain.Kernel;
using CoManage.Models;

namespace CoManage.Domain.Screening;

/// <summary>Bands in words, and how high they stand among the bands of their instrument.</summary>
public static class BandTitles
{
    private static readonly Dictionary<string, Dictionary<string, Bilingual>> ByInstrument = Load();

    /// <summary>The words of the band; a class such as C4a or 4B is its own word.</summary>
    public static Bilingual Of(string instrument, string band) =>
        ByInstrument.GetValueOrDefault(instrument)?.GetValueOrDefault(band)
        ?? ByInstrument["*"].GetValueOrDefault(band)
        ?? new Bilingual(band, band);

    /// <summary>
    /// <c>high</c>, <c>raised</c>, <c>low</c> or <c>unknown</c>: where the band stands in the order of its instrument.
    /// A band that met a rule is never low.
    /// </summary>
    public static string Level(string instrument, string? band, Urgency? rule)
    {
        if (rule is { } urgency)
        {
            return urgency == Urgency.Routine ? "raised" : "high";
        }

        var bands = Instruments.Find(instrument)?.Bands ?? [];
        var at = band is null ? -1 : bands.ToList().IndexOf(band);
        return at < 0 ? "unknown"
            : at == bands.Count - 1 ? "high"
            : 3 * at < bands.Count - 1 ? "low"
            : "raised";
    }

    private static Dictionary<string, Dictionary<string, Bilingual>> Load()
    {
        using var stream = typeof(BandTitles).Assembly.GetManifestResourceStream("band_titles.json")
            ?? throw new InvalidOperationException("The band titles are not in this build.");
        return JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, Bilingual>>>(stream, KernelJson.Stored)
            ?? throw new InvalidOperationException("The band titles are empty.");
    }
}
