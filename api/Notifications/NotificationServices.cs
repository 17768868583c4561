using CoManage.Silo.Journal;
using CoManage.Silo.Notifications;
using CoManage.Silo.Notifications.WebPush;

namespace CoManage.Api.Notifications;

internal static class NotificationServices
{
    private static readonly TimeSpan PushPatience = TimeSpan.FromSeconds(20);

    public static IServiceCollection AddNotifications(this IServiceCollection services, NotificationSettings settings) => services
        .AddSingleton(settings.Quiet)
        .AddSingleton<QuietHoursRegister>()
        .AddSingleton<PushDevices>()
        .AddSingleton(provider => new PushKeys(
            provider.GetRequiredService<IJournal>(), provider.GetRequiredService<IReadDatabase>(), settings.Contact))
        .AddSingleton(new PushLine(
            new HttpClient(new SocketsHttpHandler
            {
                // The address comes from a browser: no detour leads to where it may not lead itself.
                AllowAutoRedirect = false,
                UseProxy = false,
                UseCookies = false,
                ConnectCallback = PublicAddress.Connect,
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            })
            {
                Timeout = PushPatience,
                MaxResponseContentBufferSize = 64 * 1024,
            },
            PublicAddress.IsEndpoint))
        .AddSingleton<PushClient>()
        .AddSingleton<NotificationLook>()
        .AddSingleton<NotificationDelivery>()
        .AddSingleton<NotificationKeeper>();
}
