using System.Collections.Frozen;

namespace CoManage.Models.Trained;

/// <summary>The trained models that travel inside this assembly, each verified when first loaded.</summary>
public static class TrainedModels
{
    private const string Prefix = "trained.";

    public static IReadOnlyDictionary<string, TrainedModel> All { get; } =
        Read().ToFrozenDictionary(model => model.Name, StringComparer.Ordinal);

    /// <summary>The model of this name, or null.</summary>
    public static TrainedModel? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return All.GetValueOrDefault(name);
    }

    /// <summary>The figures of the shipped version as evaluate wrote them, or null.</summary>
    public static string? Figures(string name)
    {
        using var stream = typeof(TrainedModels).Assembly.GetManifestResourceStream($"figures.{name}.json");
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static IEnumerable<TrainedModel> Read()
    {
        var assembly = typeof(TrainedModels).Assembly;
        foreach (var file in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(file) ?? throw new ArtefactException($"{file} is not embedded.");
            using var reader = new StreamReader(stream);
            yield return ArtefactFile.Read(reader.ReadToEnd());
        }
    }
}
