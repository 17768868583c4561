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
    /// <summary>Words of not wanting to live come first, then the most urgent; null when there is nothing to advise.</summary>
    public static IReadOnlyList<AdviceView>? Of(Finding? finding) =>
        finding is null ? null : Of(finding.Flags, finding.Urgency) is { Count: > 0 } advice ? advice : null;

    /// <param name="urgency">Of the finding: an emergency without a name has advice too.</param>
    public static IReadOnlyList<AdviceView> Of(IReadOnlyList<string> flags, Urgency urgency) =>
    [
        .. flags.Select(flag => Defined(flag, urgency)).OfType<RedFlagDefinition>()
            .Select(each => new AdviceView(each.Urgency, each.Id == RedFlags.Crisis, new Bilingual(each.AdviceZh, each.AdviceEn)))
            .OrderByDescending(each => each.IsCrisis).ThenBy(each => each.Urgency),
    ];

    private static RedFlagDefinition? Defined(string flag, Urgency urgency) =>
        flag == RedFlags.Unnamed.Id && urgency == Urgency.Emergency ? RedFlags.Unnamed : RedFlags.Definitions.GetValueOrDefault(flag);
}
