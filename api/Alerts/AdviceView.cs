using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using CoManage.Models;

namespace CoManage.Api.Alerts;

/// <summary>
/// What to do now, for the one who wrote: the reference's advice for what was found, and not what was found.
/// </summary>
/// <param name="IsCrisis">Words of not wanting to live: these have a page of their own.</param>
internal sealed record AdviceView(Urgency Urgency, bool IsCrisis, Bilingual Text)
{
    private const string Crisis = "suicidal";

    /// <summary>Words of not wanting to live come first, then the most urgent; null when there is nothing to advise.</summary>
    public static IReadOnlyList<AdviceView>? Of(Finding? finding) =>
        finding is null ? null : Of(finding.Flags) is { Count: > 0 } advice ? advice : null;

    public static IReadOnlyList<AdviceView> Of(IReadOnlyList<string> flags) =>
    [
        .. flags.Select(flag => RedFlags.Definitions.GetValueOrDefault(flag)).OfType<RedFlagDefinition>()
            .Select(each => new AdviceView(each.Urgency, each.Id == Crisis, new Bilingual(each.AdviceZh, each.AdviceEn)))
            .OrderByDescending(each => each.IsCrisis).ThenBy(each => each.Urgency),
    ];
}
