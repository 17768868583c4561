using CoManage.Api.Hosting;
using Microsoft.AspNetCore.SignalR;

namespace CoManage.Api.Live;

/// <summary>The live line: hub, subscriptions and the announcer of news.</summary>
internal static class LiveServices
{
    private const int LargestMessage = 64 * 1024;
    private const long LargestResend = 64 * 1024;

    public static IServiceCollection AddLive(this IServiceCollection services)
    {
        services.AddSingleton<Presence>();
        services.AddSingleton<Telling>();
        services.AddSingleton<Subscriptions>();
        services.AddSingleton<RoomOpenings>();
        services.AddSingleton<RoomPages>();
        services.AddSingleton<RoomPace>();
        services.AddSingleton<RoomPosting>();
        services.AddSingleton<StaffHere>();
        services.AddSingleton<RoomLanes>();
        services.AddSingleton<RoomReceivers>();
        services.AddSingleton<Hints>();
        services.AddHostedService<Announcer>();
        services.AddSingleton<HubLifetimeManager<LiveHub>, LiveConnections>();
        services.AddSignalR(options =>
            {
                options.MaximumReceiveMessageSize = LargestMessage;
                options.StatefulReconnectBufferSize = LargestResend;
            })
            .AddJsonProtocol(options => WireJson.Configure(options.PayloadSerializerOptions));
        return services;
    }

    public static void MapLive(this IEndpointRouteBuilder routes) =>
        routes.MapHub<LiveHub>("/hub", options =>
        {
            options.AllowStatefulReconnects = true;
            // A locked account or an ended sign-in also ends its connections.
            options.CloseOnAuthenticationExpiration = true;
        });
}
