using System.Text.Json;
using CoManage.Domain.Kernel;

namespace CoManage.Domain.Screening.Forms;

/// <summary>The forms that come with the service: the first version of each programme, until an administrator puts a newer one.</summary>
public static class ShippedForms
{
    private const string Prefix = "form.";

    public static IReadOnlyList<ProgrammeForm> All { get; } = Load();

    public static ProgrammeForm? Find(string code) => All.FirstOrDefault(form => form.Code == code);

    private static ProgrammeForm[] Load()
    {
        var assembly = typeof(ShippedForms).Assembly;
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => Read(assembly.GetManifestResourceStream(name), name)),
        ];
    }

    private static ProgrammeForm Read(Stream? stream, string name)
    {
        using (stream)
        {
            return stream is not null && JsonSerializer.Deserialize<ProgrammeForm>(stream, KernelJson.Stored) is { } form
                ? form
                : throw new InvalidOperationException($"The form {name} cannot be read.");
        }
    }
}
