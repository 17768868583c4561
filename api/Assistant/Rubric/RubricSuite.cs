using System.Text.Json;
using System.Text.Json.Serialization;
using CoManage.Api.Hosting;

namespace CoManage.Api.Assistant.Rubric;

/// <summary>The cases of the suite: those in this build, or a file of somebody's own.</summary>
internal static class RubricSuite
{
    private const int MostPoints = 10;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <exception cref="SettingsException">The file cannot be read, or is no suite.</exception>
    public static IReadOnlyList<RubricCase> Load(FileInfo? file)
    {
        try
        {
            using var stream = file?.OpenRead() ?? typeof(RubricSuite).Assembly.GetManifestResourceStream("rubric_cases.json")
                ?? throw new InvalidOperationException("The rubric's cases are not in this build.");
            var cases = JsonSerializer.Deserialize<IReadOnlyList<RubricCase>>(stream, Options) ?? [];
            return cases.FirstOrDefault(each => WhyNot(each) is not null) is { } wrong
                ? throw new SettingsException($"Case '{wrong.Id}': {WhyNot(wrong)}")
                : cases;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new SettingsException($"The cases cannot be read: {fault.Message}");
        }
    }

    private static string? WhyNot(RubricCase one) =>
        one.Language is not ("zh" or "en") ? "the language is zh or en."
        : one.Criteria.Any(each => each.Points is 0 or < -MostPoints or > MostPoints) ? "points lie between -10 and 10 and are not 0."
        : !one.Criteria.Any(each => each.Points > 0 && each.IsPlain) ? "no plain criterion gives points."
        : null;
}
