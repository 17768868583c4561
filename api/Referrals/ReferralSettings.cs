using CoManage.Api.Hosting;
using CoManage.Domain.Referrals;

namespace CoManage.Api.Referrals;

/// <summary><c>Referrals:Emergency</c>, <c>Urgent</c>, <c>Soon</c> and <c>Routine</c>, and <c>Zone</c>.</summary>
internal static class ReferralSettings
{
    /// <exception cref="SettingsException">A value cannot be meant.</exception>
    public static ReferralClocks Read(IConfiguration? configuration)
    {
        var settings = new ClockSettings(configuration, "Referrals");
        var usual = ReferralClocks.Usual;
        return new(
            settings.Span(nameof(ReferralClocks.Emergency), usual.Emergency),
            settings.Span(nameof(ReferralClocks.Urgent), usual.Urgent),
            settings.Span(nameof(ReferralClocks.Soon), usual.Soon),
            settings.Span(nameof(ReferralClocks.Routine), usual.Routine),
            settings.Zone(usual.Zone));
    }
}
