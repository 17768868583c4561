using CoManage.Api.Hosting;
using CoManage.Domain.Triage;

namespace CoManage.Api.Triage;

/// <summary><c>Triage:Emergency</c>, <c>Urgent</c>, <c>Soon</c>, <c>Routine</c>, <c>Lease</c> and <c>Undo</c>.</summary>
internal static class TriageSettings
{
    /// <exception cref="SettingsException">A value cannot be meant.</exception>
    public static TriageClocks Read(IConfiguration? configuration)
    {
        var settings = new ClockSettings(configuration, "Triage");
        var standard = TriageClocks.Standard;
        return new(
            settings.Span(nameof(TriageClocks.Emergency), standard.Emergency),
            settings.Span(nameof(TriageClocks.Urgent), standard.Urgent),
            settings.Span(nameof(TriageClocks.Soon), standard.Soon),
            settings.Span(nameof(TriageClocks.Routine), standard.Routine),
            settings.Span(nameof(TriageClocks.Lease), standard.Lease),
            settings.Span(nameof(TriageClocks.Undo), standard.Undo));
    }
}
