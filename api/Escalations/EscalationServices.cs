using CoManage.Domain.Escalations;
using CoManage.Silo.Escalations;
using CoManage.Silo.Runtime;

namespace CoManage.Api.Escalations;

internal static class EscalationServices
{
    public static IServiceCollection AddEscalations(this IServiceCollection services) => services
        .AddSlice(new EscalationSlice(EscalationClocks.Usual))
        .AddSingleton<EscalationQueries>();
}
