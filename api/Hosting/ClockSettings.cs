using System.Globalization;

namespace CoManage.Api.Hosting;

/// <summary>
/// The clocks of this district, section by section: each a time span such as <c>00:20:00</c> or <c>14.00:00:00</c>, or a
/// number of working days. A value that nobody could keep stops the start with one line.
/// </summary>
internal sealed class ClockSettings(IConfiguration? configuration, string section)
{
    private const string ZoneKey = "Zone";
    private const int MostDays = 366;

    /// <exception cref="SettingsException">The value is no time span, or none that a person could keep.</exception>
    public TimeSpan Span(string name, TimeSpan standard) => Text(name) is not { } text ? standard
        : TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) && span > TimeSpan.Zero && span <= TimeSpan.FromDays(MostDays) ? span
        : throw new SettingsException($"{section}:{name} is no time span such as 00:20:00: '{text}'.");

    /// <exception cref="SettingsException">The value is no number of days from 1 to a year.</exception>
    public int Days(string name, int standard) => Text(name) is not { } text ? standard
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is > 0 and <= MostDays ? days
        : throw new SettingsException($"{section}:{name} is no number of working days from 1 to {MostDays}: '{text}'.");

    /// <exception cref="SettingsException">The value is no number of hours from 1 to a year.</exception>
    public TimeSpan Hours(string name, int standard) => Text(name) is not { } text ? TimeSpan.FromHours(standard)
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var hours) && hours is > 0 and <= MostDays * 24 ? TimeSpan.FromHours(hours)
        : throw new SettingsException($"{section}:{name} is no number of hours from 1 to {MostDays * 24}: '{text}'.");

    /// <summary>The centre's distance from UTC, the same for all clocks: <c>Zone</c>, for example <c>08:00</c>.</summary>
    /// <exception cref="SettingsException">The value is no distance that a place on earth has.</exception>
    public TimeSpan Zone(TimeSpan standard) => configuration?[ZoneKey] is not { Length: > 0 } text ? standard
        : TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var zone) && zone.Duration() <= TimeSpan.FromHours(14)
            && zone.Ticks % TimeSpan.TicksPerMinute == 0 ? zone
        : throw new SettingsException($"{ZoneKey} is no distance from UTC such as 08:00: '{text}'.");

    private string? Text(string name) => configuration?[$"{section}:{name}"] is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;
}
