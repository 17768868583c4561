using CoManage.Api.Hosting;
using CoManage.Domain.Calls;

namespace CoManage.Api.Calls;

/// <summary><c>Calls:Agreed</c> and <c>Calls:Later</c> in days, and <c>Zone</c>.</summary>
internal static class CallSettings
{
    /// <exception cref="SettingsException">A value cannot be meant.</exception>
    public static CallClocks Read(IConfiguration? configuration)
    {
        var settings = new ClockSettings(configuration, "Calls");
        var usual = CallClocks.Usual;
        return new(
            settings.Days(nameof(CallClocks.Agreed), usual.Agreed),
            settings.Days(nameof(CallClocks.Later), usual.Later),
            settings.Zone(usual.Zone));
    }
}
