using System.Collections.Concurrent;

namespace CoManage.Silo.Runtime;

/// <summary>The slices of this silo, by stream kind and by command.</summary>
internal sealed class SliceHosts
{
    private readonly Dictionary<string, ISliceHost> byKind;
    private readonly Dictionary<Type, ISliceHost> byCommand;
    private readonly ConcurrentDictionary<Type, ISliceHost> found = [];

    public SliceHosts(IEnumerable<ISliceHost> hosts)
    {
        var all = hosts.ToList();
        byKind = all.ToDictionary(each => each.Kind);
        byCommand = all.ToDictionary(each => each.CommandType);
    }

    public ISliceHost Of(string kind) => byKind.TryGetValue(kind, out var host)
        ? host
        : throw new InvalidOperationException($"No slice keeps streams of kind {kind}.");

    /// <summary>The slice that this command belongs to, found by the base of its closed hierarchy.</summary>
    public ISliceHost For(object command) => found.GetOrAdd(command.GetType(), Search);

    private ISliceHost Search(Type command)
    {
        for (var type = command; type is not null; type = type.BaseType)
        {
            if (byCommand.TryGetValue(type, out var host))
            {
                return host;
            }
        }

        throw new InvalidOperationException($"No slice takes {command.Name}.");
    }
}
