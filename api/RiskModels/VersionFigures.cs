using System.Text.Json;
using CoManage.Models.Trained;

namespace CoManage.Api.RiskModels;

/// <summary>
/// The figures of model versions: those that are shipped, and those that <c>evaluate</c> wrote for candidates and somebody
/// put beside the database. Figures belong to one version and are shown with no other.
/// </summary>
internal sealed class VersionFigures(IReadOnlyList<JsonElement> own)
{
    /// <summary>Reads a folder; a file that holds no figures stops the start with its name.</summary>
    public static VersionFigures Of(string folder) => new(
        Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(Read)]
            : []);

    public JsonElement? Of(string name, string version) =>
        own.Concat(Shipped(name)).FirstOrDefault(each => Text(each, "model") == name && Text(each, "version") == version) is var found
        && found.ValueKind == JsonValueKind.Object
            ? found
            : null;

    private static IEnumerable<JsonElement> Shipped(string name) =>
        TrainedModels.Figures(name) is { } json ? [JsonElement.Parse(json)] : [];

    private static JsonElement Read(string path)
    {
        try
        {
            var figures = JsonElement.Parse(File.ReadAllText(path));
            return Text(figures, "model") is not null && Text(figures, "version") is not null && figures.TryGetProperty("auroc", out _)
                ? figures
                : throw new ArtefactException($"{Path.GetFileName(path)} holds no figures of a model.");
        }
        catch (JsonException)
        {
            throw new ArtefactException($"{Path.GetFileName(path)} is not JSON.");
        }
    }

    private static string? Text(JsonElement figures, string name) =>
        figures.ValueKind == JsonValueKind.Object && figures.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String
            ? text.GetString()
            : null;
}
