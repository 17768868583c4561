using CoManage.Domain.Alerts;
using CoManage.Silo.Alerts;
using CoManage.Silo.Runtime;

namespace CoManage.Api.Alerts;

internal static class AlertSetup
{
    public static IServiceCollection AddAlerts(this IServiceCollection services, AlertClocks clocks) => services
        .AddSlice(new AlertSlice(clocks))
        .AddSingleton<AlertQueries>();
}
