using CoManage.Api.Hosting;
using CoManage.Domain.Alerts;

namespace CoManage.Api.Alerts;

/// <summary><c>Alerts:Acknowledge</c> and <c>Alerts:Same</c>.</summary>
internal static class AlertSettings
{
    /// <exception cref="SettingsException">A value cannot be meant.</exception>
    public static AlertClocks Read(IConfiguration? configuration)
    {
        var settings = new ClockSettings(configuration, "Alerts");
        var standard = AlertClocks.Standard;
        return new(
            settings.Span(nameof(AlertClocks.Acknowledge), standard.Acknowledge),
            settings.Span(nameof(AlertClocks.Same), standard.Same));
    }
}
