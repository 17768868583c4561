using System.Net;
using System.Net.Sockets;

namespace CoManage.Api.Assistant;

/// <summary>
/// Which addresses belong to the house: loopback, private and link-local ones. Looked at again with each connection,
/// because a name may lead elsewhere tomorrow.
/// </summary>
internal static class PrivateNetwork
{
    /// <summary>Whether this host can be meant to be inside: a private address, or a name that leads only to such, or as yet nowhere.</summary>
    public static bool MayHold(string host)
    {
        if (IPAddress.TryParse(host, out var literal))
        {
            return Holds(literal);
        }

        try
        {
            return Array.TrueForAll(Dns.GetHostAddresses(host), Holds);
        }
        catch (SocketException)
        {
            // The network may come up after the service; connecting looks again.
            return true;
        }
    }

    public static bool Holds(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        if (IPAddress.IsLoopback(address) || address.IsIPv6LinkLocal || address.IsIPv6UniqueLocal)
        {
            return true;
        }

        return address.AddressFamily == AddressFamily.InterNetwork && address.GetAddressBytes() switch
        {
            [10, ..] or [192, 168, ..] or [169, 254, ..] => true,
            [172, >= 16 and <= 31, ..] => true,
            // Shared address space of carriers, which private overlay networks use.
            [100, >= 64 and <= 127, ..] => true,
            _ => false,
        };
    }

    /// <summary>Connects to private addresses only.</summary>
    /// <exception cref="HttpRequestException">The name leads nowhere, or outside.</exception>
    public static async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken ct)
    {
        var target = context.DnsEndPoint;
        var inside = (await Dns.GetHostAddressesAsync(target.Host, ct)).Where(Holds).ToArray();
        if (inside.Length == 0)
        {
            throw new HttpRequestException("The endpoint lies outside.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(inside, target.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
