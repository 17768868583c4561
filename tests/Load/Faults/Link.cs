using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text.Json;
using System.Threading.Channels;
using CoManage.Tests.Support;

namespace CoManage.Load.Faults;

/// <summary>One connection of one client to the hub, of whichever make.</summary>
internal interface ILink : IAsyncDisposable
{
    /// <summary>What the server says; a call named <see cref="Link.Reconnected"/> when the line was down meanwhile.</summary>
    ChannelReader<HubCall> Calls { get; }

    Task Ended { get; }

    Task<JsonElement> Invoke(string method, params object?[] arguments);
}

internal static class Link
{
    public const string Reconnected = "reconnected";

    /// <summary>The ways in which a call ends without an answer when networks and servers fail.</summary>
    public static bool IsBroken(Exception fault) => fault is HubFaultException or WebSocketException or HttpRequestException
        or IOException or SocketException or TimeoutException or OperationCanceledException or ObjectDisposedException or InvalidOperationException;
}

/// <summary>The protocol spoken by hand over a web socket.</summary>
internal sealed class PlainLink(HubClient hub) : ILink
{
    public ChannelReader<HubCall> Calls => hub.Calls;

    public Task Ended => hub.Ended;

    public static async Task<ILink> Connect(Uri door, Account who) =>
        new PlainLink(await HubClient.Connect(door, who.Cookies).WaitAsync(Waits.Call));

    public Task<JsonElement> Invoke(string method, params object?[] arguments) =>
        hub.Invoke(method, arguments).WaitAsync(Waits.Call);

    public ValueTask DisposeAsync() => hub.DisposeAsync();
}

/// <summary>How long anything is waited for.</summary>
internal static class Waits
{
    /// <summary>For an answer; then the client takes the line for dead and makes a new one.</summary>
    public static readonly TimeSpan Call = TimeSpan.FromSeconds(6);

    /// <summary>For everybody to come to rest when all faults are over.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromSeconds(60);
}
