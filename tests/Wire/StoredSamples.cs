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
            var sample = File.ReadAllText(SourceTree.At("tests", "Wire", "Samples", $"{known.Name}.v{known.Version}.json"));
            var happened = names.Read(known.Name, known.Version, sample);
            if (names.NameOf(happened) == known)
            {
                Assert.Equal(Plain(sample), Plain(names.Write(happened)));
            }
        });

    private static string Plain(string json) => JsonSerializer.Serialize(JsonElement.Parse(json), KernelJson.Stored);
}
