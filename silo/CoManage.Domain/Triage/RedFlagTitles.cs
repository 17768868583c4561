using System.Text.Json;
using CoManage.Domain.Kernel;

namespace CoManage.Domain.Triage;

/// <summary>Red flags in a few characters, for the queue.</summary>
public static class RedFlagTitles
{
    private static readonly Dictionary<string, Bilingual> All = Load();

    public static Bilingual Of(string flag) => All.GetValueOrDefault(flag) ?? new Bilingual(flag, flag);

    private static Dictionary<string, Bilingual> Load()
    {
        using var stream = typeof(RedFlagTitles).Assembly.GetManifestResourceStream("red_flag_titles.json")
            ?? throw new InvalidOperationException("The titles of the red flags are not in this build.");
        return JsonSerializer.Deserialize<Dictionary<string, Bilingual>>(stream, KernelJson.Stored)
            ?? throw new InvalidOperationException("The titles of the red flags are empty.");
    }
}
