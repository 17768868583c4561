using System.Text.Json;
using CoManage.Domain.Kernel;

namespace CoManage.Api.Imports;

/// <summary>The mapping profiles: those shipped, and files put into the data folder under <c>profiles/</c>, which win.</summary>
internal sealed class ProfileCatalogue
{
    private readonly Dictionary<string, ImportProfile> profiles = new(StringComparer.OrdinalIgnoreCase);

    public ProfileCatalogue(string dataFolder)
    {
        var assembly = typeof(ProfileCatalogue).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.Contains(".Imports.Profiles.", StringComparison.Ordinal)))
        {
            using var shipped = assembly.GetManifestResourceStream(name);
            Add(shipped ?? Stream.Null);
        }

        var own = new DirectoryInfo(Path.Combine(dataFolder, "profiles"));
        foreach (var file in own.Exists ? own.GetFiles("*.json") : [])
        {
            using var text = file.OpenRead();
            Add(text);
        }
    }

    public IEnumerable<ImportProfile> All => profiles.Values.OrderBy(profile => profile.Code, StringComparer.Ordinal);

    public ImportProfile? Find(string code) => profiles.GetValueOrDefault(code);

    private void Add(Stream json)
    {
        var profile = JsonSerializer.Deserialize<ImportProfile>(json, KernelJson.Stored)
            ?? throw new JsonException("An import profile is empty.");
        profiles[profile.Code] = profile;
    }
}
