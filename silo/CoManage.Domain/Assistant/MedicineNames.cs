using System.Text.Json;
using CoManage.Domain.Kernel;

namespace CoManage.Domain.Assistant;

/// <summary>Names by which medicines are known, to notice one in a text.</summary>
internal static class MedicineNames
{
    public static readonly IReadOnlyList<string> Listed = Load();

    private static IReadOnlyList<string> Load()
    {
        using var stream = typeof(MedicineNames).Assembly.GetManifestResourceStream("medicine_names.json")
            ?? throw new InvalidOperationException("The names of medicines are not in this build.");
        return JsonSerializer.Deserialize<NameList>(stream, KernelJson.Stored)?.Names
            ?? throw new InvalidOperationException("The names of medicines are empty.");
    }

    private sealed record NameList(IReadOnlyList<string> Names);
}
