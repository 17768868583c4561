using System.Text.Json;
using CoManage.Domain.Kernel;
using CoManage.Silo.Runtime;
using CoManage.Tests.Support;

namespace CoManage.Tests.Wire;

/// <summary>
/// Samples of stored events, one file for each name and version ever written. They must load for ever: what is in a
/// database somewhere cannot be changed any more.
/// </summary>
internal static class StoredSamples
{
    /// <summary>Every known event has its sample; each loads, and is written again without losing anything.</summary>
    public static void Load<TEvent>(EventNames<TEvent> names)
        where TEvent : class =>
        Assert.All(names.All, known =>
        {
            var samples = SamplesOf($"{known.Name}.v{known.Version}");
            Assert.NotEmpty(samples);
            Assert.All(samples, sample =>
            {
                var happened = names.Read(known.Name, known.Version, sample);
                if (names.NameOf(happened) == known)
                {
                    Assert.Equal(Plain(sample), Plain(names.Write(happened)));
                }
            });
        });

    // The first sample bears the event's name alone; those of fields that came later say which behind it.
    private static IReadOnlyList<string> SamplesOf(string stored) =>
    [
        .. Directory.EnumerateFiles(SourceTree.At("tests", "Wire", "Samples"), $"{stored}*.json").Order()
            .Where(path => Path.GetFileName(path) == $"{stored}.json" || Path.GetFileName(path).StartsWith($"{stored}.", StringComparison.Ordinal))
            .Select(File.ReadAllText),
    ];

    private static string Plain(string json) => JsonSerializer.Serialize(JsonElement.Parse(json), KernelJson.Stored);
}
