using CoManage.Domain.Escalations;
using CoManage.Silo.Escalations;
using CoManage.Silo.Runtime;

namespace CoManage.Api.Escalations;

internal static class EscalationServices
{
    public static IServiceCollection AddEscalations(this IServiceCollection services, EscalationClocks clocks) => services
        .AddSlice(new EscalationSlice(clocks))
        .AddSingleton<EscalationQueries>()
        .AddSingleton<SpecialistWorkQueries>();
}
