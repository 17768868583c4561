using System.Globalization;
using CoManage.Api.Hosting;
using CoManage.Domain.Triage;

namespace CoManage.Api.Triage;

/// <summary>
/// The clocks of this district: <c>Triage:Emergency</c>, <c>Urgent</c>, <c>Soon</c>, <c>Routine</c> and <c>Lease</c>,
/// each a time span such as <c>00:20:00</c> or <c>14.00:00:00</c>.
/// </summary>
internal static class TriageSettings
{
    private const string Section = "Triage";

    /// <exception cref="SettingsException">A value is no time span, or none that a person could keep.</exception>
    public static TriageClocks Read(IConfiguration? configuration)
    {
        var standard = TriageClocks.Standard;
        return new(
            Span(configuration, nameof(TriageClocks.Emergency), standard.Emergency),
            Span(configuration, nameof(TriageClocks.Urgent), standard.Urgent),
            Span(configuration, nameof(TriageClocks.Soon), standard.Soon),
            Span(configuration, nameof(TriageClocks.Routine), standard.Routine),
            Span(configuration, nameof(TriageClocks.Lease), standard.Lease));
    }

    private static TimeSpan Span(IConfiguration? configuration, string name, TimeSpan standard)
    {
        var text = configuration?[$"{Section}:{name}"];
        return string.IsNullOrWhiteSpace(text) ? standard
            : TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) && span > TimeSpan.Zero && span <= TimeSpan.FromDays(366) ? span
            : throw new SettingsException($"{Section}:{name} is no time span such as 00:20:00: '{text}'.");
    }
}
