using System.Net;
using System.Net.Sockets;

namespace CoManage.Silo.Notifications.WebPush;

/// <summary>
/// Where a push service may stand: the address comes from a browser, and it must not make this service call its own
/// neighbours.
/// </summary>
public static class PublicAddress
{
    private const int LongestAddress = 2048;

    // Special-purpose blocks of IANA's registries that no public service answers from.
    private static readonly IPNetwork[] Private =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        }.Select(IPNetwork.Parse),
    ];

    // All that is routed worldwide in version 6 lies here.
    private static readonly IPNetwork Worldwide = IPNetwork.Parse("2000::/3");

    // Ways around through version 4, and examples.
    private static readonly IPNetwork[] NotWorldwide = [IPNetwork.Parse("2001::/23"), IPNetwork.Parse("2001:db8::/32"), IPNetwork.Parse("2002::/16")];

    /// <summary>Whether somebody may be told there at all: https on its own port, by name, with nothing before the host.</summary>
    public static bool IsEndpoint(Uri address) =>
        address is { IsAbsoluteUri: true, Scheme: "https", IsDefaultPort: true, UserInfo: "", HostNameType: UriHostNameType.Dns, Fragment: "" }
        && address.Host.Contains('.', StringComparison.Ordinal) && address.AbsoluteUri.Length <= LongestAddress;

    public static bool Is(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily is AddressFamily.InterNetwork
            ? !Private.Any(network => network.Contains(plain))
            : Worldwide.Contains(plain) && !NotWorldwide.Any(network => network.Contains(plain));
    }

    /// <summary>Connects to a public address of the host and to no other, whatever its name says by then.</summary>
    /// <exception cref="HttpRequestException">The name has none.</exception>
    public static async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken ct)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, ct).ConfigureAwait(false);
        if (addresses.Where(Is).ToArray() is not [_, ..] open)
        {
            throw new HttpRequestException("The push service has no public address.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(open, context.DnsEndPoint.Port, ct).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
