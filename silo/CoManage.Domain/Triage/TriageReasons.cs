using System.Text.Json;
using CoManage.Domain.Kernel;

namespace CoManage.Domain.Triage;

/// <summary>A coded reason in words.</summary>
public sealed record TriageReason(string Code, Bilingual Text);

/// <summary>
/// The coded reasons of decisions, as data. Codes once used stay, because stored events name them.
/// </summary>
public sealed record TriageReasons(
    IReadOnlyList<TriageReason> Advise,
    IReadOnlyList<TriageReason> Recall,
    IReadOnlyList<TriageReason> Refer,
    IReadOnlyList<TriageReason> Escalate,
    IReadOnlyList<TriageReason> Dismiss)
{
    /// <summary>The reason that says nothing by itself and therefore needs words.</summary>
    public const string Other = "other";

    public static readonly TriageReasons Listed = Load();

    /// <summary>The words of a reason, whichever decision it belongs to; the code itself when it is not listed.</summary>
    public Bilingual TextOf(string code) =>
        Advise.Concat(Recall).Concat(Refer).Concat(Escalate).Concat(Dismiss).FirstOrDefault(each => each.Code == code)?.Text
        ?? new Bilingual(code, code);

    internal static bool Has(IReadOnlyList<TriageReason> list, string code) => list.Any(each => each.Code == code);

    private static TriageReasons Load()
    {
        using var stream = typeof(TriageReasons).Assembly.GetManifestResourceStream("triage_reasons.json")
            ?? throw new InvalidOperationException("The triage reasons are not in this build.");
        return JsonSerializer.Deserialize<TriageReasons>(stream, KernelJson.Stored)
            ?? throw new InvalidOperationException("The triage reasons are empty.");
    }
}
