using Microsoft.AspNetCore.SignalR;

namespace CoManage.Api.Live;

/// <summary>
/// Gives each connection its <see cref="Outlet"/>. SignalR's own groups wait for the slowest receiver of a message
/// before the next may go out; the outlets do not.
/// </summary>
internal sealed class LiveConnections(ILogger<DefaultHubLifetimeManager<LiveHub>> log) : DefaultHubLifetimeManager<LiveHub>(log)
{
    private const string Key = "outlet";

    public static Outlet OutletOf(HubCallerContext caller) => caller.Items[Key] as Outlet
        ?? throw new InvalidOperationException("The connection was not made by this hub.");

    public override Task OnConnectedAsync(HubConnectionContext connection)
    {
        connection.Items[Key] = new Outlet(connection);
        return base.OnConnectedAsync(connection);
    }
}
