using System.Globalization;
using CoManage.Api.Hosting;
using CoManage.Domain.Retention;

namespace CoManage.Api.Retention;

/// <summary>
/// <c>Retention:ChatYears</c> for what is said in groups, <c>Retention:RecordsYears</c> for rooms about one patient's
/// care. Not set keeps for good; less than the law asks for stops the start with one line.
/// </summary>
internal static class RetentionSettings
{
    private const int MostYears = 200;

    /// <exception cref="SettingsException">A value is too low, or none that can be meant.</exception>
    public static RetentionTerms Read(IConfiguration? configuration) => new(
        Years(configuration, nameof(RetentionTerms.ChatYears), RetentionTerms.LeastChatYears),
        Years(configuration, nameof(RetentionTerms.RecordsYears), RetentionTerms.LeastRecordsYears));

    private static int? Years(IConfiguration? configuration, string name, int least)
    {
        var text = configuration?[$"Retention:{name}"];
        return string.IsNullOrWhiteSpace(text) ? null
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var years) && years >= least && years <= MostYears ? years
            : throw new SettingsException($"Retention:{name} must be a number of years, at least {least}: '{text}'.");
    }
}
