using System.Text.Json;
using CoManage.Domain.Kernel;
using CoManage.Domain.Triage;

namespace CoManage.Domain.Referrals;

/// <summary>A coded reason with its words.</summary>
public sealed record CodedReason(string Code, Bilingual Text);

/// <summary>
/// The coded reasons of referrals, as data: words change without touching a rule. Codes once used stay, because
/// stored events name them. A GP refers up for the reasons that triage lists, whether from a case or without one.
/// </summary>
public sealed record ReferralReasons(
    string Version,
    string Source,
    string SignOff,
    IReadOnlyList<CodedReason> ReferDown,
    IReadOnlyList<CodedReason> Decline,
    IReadOnlyList<CodedReason> Close,
    IReadOnlyList<CodedReason> WithoutFollowUp,
    IReadOnlyList<CodedReason> End)
{
    /// <summary>The reason that says nothing by itself and therefore needs words.</summary>
    public const string Other = "other";

    public static readonly ReferralReasons Listed = Load();

    /// <summary>The words of any reason that can stand in a referral; the code itself when it is not listed.</summary>
    public Bilingual TextOf(string code) =>
        ReferDown.Concat(Decline).Concat(Close).Concat(WithoutFollowUp).Concat(End).FirstOrDefault(each => each.Code == code) is { } listed
            ? listed.Text
            : TriageReasons.Listed.TextOf(code);

    public static bool Has(IReadOnlyList<CodedReason> list, string? code) => list.Any(each => each.Code == code);

    private static ReferralReasons Load()
    {
        using var stream = typeof(ReferralReasons).Assembly.GetManifestResourceStream("referral_reasons.json")
            ?? throw new InvalidOperationException("The referral reasons are not in this build.");
        return JsonSerializer.Deserialize<ReferralReasons>(stream, JsonSerializerOptions.Web)
            ?? throw new InvalidOperationException("The referral reasons are empty.");
    }
}
