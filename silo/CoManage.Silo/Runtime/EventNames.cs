using System.Text.Json;
using CoManage.Domain.Kernel;

namespace CoManage.Silo.Runtime;

/// <summary>
/// The stored names of a slice's events. A name and version, once written, loads for ever; a changed shape gets a new
/// version and keeps a reader for the old one.
/// </summary>
public sealed class EventNames<TEvent>
    where TEvent : class
{
    private readonly Dictionary<Type, (string Name, int Version)> names = [];
    private readonly Dictionary<(string Name, int Version), Func<string, TEvent>> readers = [];

    /// <summary>The names known, for the test that holds a stored sample of each.</summary>
    public IEnumerable<(string Name, int Version)> All => readers.Keys;

    /// <summary>Stores <typeparamref name="TStored"/> under this name and version.</summary>
    public EventNames<TEvent> Add<TStored>(string name, int version = 1)
        where TStored : TEvent
    {
        names[typeof(TStored)] = (name, version);
        return Reads(name, version, body => JsonSerializer.Deserialize<TStored>(body, KernelJson.Stored)
            ?? throw new JsonException($"Event {name} v{version} is empty."));
    }

    /// <summary>Reads an earlier version of an event as what it means today.</summary>
    public EventNames<TEvent> Reads(string name, int version, Func<string, TEvent> reader)
    {
        readers.Add((name, version), reader);
        return this;
    }

    public (string Name, int Version) NameOf(TEvent happened) =>
        names.TryGetValue(happened.GetType(), out var name)
            ? name
            : throw new InvalidOperationException($"{happened.GetType().Name} has no stored name.");

    public string Write(TEvent happened) => JsonSerializer.Serialize(happened, happened.GetType(), KernelJson.Stored);

    public TEvent Read(string name, int version, string body) =>
        readers.TryGetValue((name, version), out var reader)
            ? reader(body)
            : throw new InvalidOperationException($"No reader for stored event {name} v{version}.");
}
