using System.Globalization;
using CoManage.Api.Hosting;
using CoManage.Domain.Notifications;
using CoManage.Silo.Notifications;

namespace CoManage.Api.Notifications;

/// <summary>
/// <c>Quiet:Patients</c> and <c>Quiet:Staff</c>, such as <c>22:00-07:00</c> or <c>off</c>, for whoever has not chosen;
/// <c>Zone</c>; and <c>Push:Contact</c>, where push services reach whoever runs this one.
/// </summary>
internal sealed record NotificationSettings(QuietHoursTerms Quiet, string Contact)
{
    private const string UsualContact = "mailto:comanage@localhost";

    /// <exception cref="SettingsException">A value cannot be meant.</exception>
    public static NotificationSettings Read(IConfiguration? configuration)
    {
        var usual = QuietHoursTerms.Usual;
        return new(
            new(
                Hours(configuration, nameof(QuietHoursTerms.Patients), usual.Patients),
                Hours(configuration, nameof(QuietHoursTerms.Staff), usual.Staff),
                new ClockSettings(configuration, "Quiet").Zone(usual.Zone)),
            ContactOf(configuration?["Push:Contact"]));
    }

    /// <summary>A time of day to the minute, such as <c>22:00</c>.</summary>
    public static TimeOnly? Time(string? text) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    private static QuietHours Hours(IConfiguration? configuration, string name, QuietHours standard) => configuration?[$"Quiet:{name}"] switch
    {
        null or "" => standard,
        "off" => standard with { IsOn = false },
        var text when text.Split('-') is [var from, var until] && Time(from.Trim()) is { } begin && Time(until.Trim()) is { } end && begin != end =>
            new(IsOn: true, begin, end),
        var text => throw new SettingsException($"Quiet:{name} is off or hours such as 22:00-07:00, not '{text}'."),
    };

    private static string ContactOf(string? text) => string.IsNullOrWhiteSpace(text) ? UsualContact
        : Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "mailto" or "https" ? text
        : throw new SettingsException($"Push:Contact is an address such as mailto:care@example.com, not '{text}'.");
}
