using System.Text.Json;
using CoManage.Domain.Kernel;

namespace CoManage.Domain.Moderation;

/// <summary>
/// Why a message is reported, hidden or removed and why a member is banned, as data. Codes once used stay, because stored
/// events name them.
/// </summary>
public sealed record ModerationReasons(string Version, string Source, string SignOff, IReadOnlyList<ModerationReason> Report)
{
    public static readonly ModerationReasons Listed = Load();

    public static bool Has(string? code) => Listed.Report.Any(each => each.Code == code);

    /// <summary>The words of a reason; the code itself when it is not listed.</summary>
    public static Bilingual TextOf(string code) =>
        Listed.Report.FirstOrDefault(each => each.Code == code)?.Text ?? new Bilingual(code, code);

    private static ModerationReasons Load()
    {
        using var stream = typeof(ModerationReasons).Assembly.GetManifestResourceStream("moderation_reasons.json")
            ?? throw new InvalidOperationException("The moderation reasons are not in this build.");
        return JsonSerializer.Deserialize<ModerationReasons>(stream, JsonSerializerOptions.Web)
            ?? throw new InvalidOperationException("The moderation reasons are empty.");
    }
}

/// <summary>A coded reason with its words.</summary>
public sealed record ModerationReason(string Code, Bilingual Text);
