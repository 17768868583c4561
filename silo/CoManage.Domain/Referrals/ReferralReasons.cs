using System.Text.Json;

namespace CoManage.Domain.Referrals;

/// <summary>A coded reason with its words.</summary>
public sealed record CodedReason(string Code, string Zh, string En);

/// <summary>
/// The coded reasons of referrals, as data: words change without touching a rule. Codes once used stay, because
/// stored events name them.
/// </summary>
public sealed record ReferralReasons(
    string Version,
    string Source,
    string SignOff,
    IReadOnlyList<CodedReason> Refer,
    IReadOnlyList<CodedReason> ReferDown,
    IReadOnlyList<CodedReason> Decline,
    IReadOnlyList<CodedReason> Close,
    IReadOnlyList<CodedReason> WithoutFollowUp,
    IReadOnlyList<CodedReason> End)
{
    /// <summary>The reason that says nothing by itself and therefore needs words.</summary>
    public const string Other = "other";

    public static readonly ReferralReasons Listed = Load();

    public static bool Has(IReadOnlyList<CodedReason> list, string? code) => list.Any(each => each.Code == code);

    private static ReferralReasons Load()
    {
        using var stream = typeof(ReferralReasons).Assembly.GetManifestResourceStream("referral_reasons.json")
            ?? throw new InvalidOperationException("The referral reasons are not in this build.");
        return JsonSerializer.Deserialize<ReferralReasons>(stream, JsonSerializerOptions.Web)
            ?? throw new InvalidOperationException("The referral reasons are empty.");
    }
}
