using CoManage.Api.Hosting;
using CoManage.Domain.Escalations;

namespace CoManage.Api.Escalations;

/// <summary><c>Escalations:Emergency</c>, <c>Urgent</c>, <c>SoonWorkingDays</c>, <c>RoutineWorkingDays</c>, and <c>Zone</c>.</summary>
internal static class EscalationSettings
{
    /// <exception cref="SettingsException">A value cannot be meant.</exception>
    public static EscalationClocks Read(IConfiguration? configuration)
    {
        var settings = new ClockSettings(configuration, "Escalations");
        var usual = EscalationClocks.Usual;
        return new(
            settings.Span(nameof(EscalationClocks.Emergency), usual.Emergency),
            settings.Span(nameof(EscalationClocks.Urgent), usual.Urgent),
            settings.Days(nameof(EscalationClocks.SoonWorkingDays), usual.SoonWorkingDays),
            settings.Days(nameof(EscalationClocks.RoutineWorkingDays), usual.RoutineWorkingDays),
            settings.Zone(usual.Zone));
    }
}
