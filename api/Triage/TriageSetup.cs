using CoManage.Domain.Triage;
using CoManage.Silo.Runtime;
using CoManage.Silo.Triage;

namespace CoManage.Api.Triage;

internal static class TriageSetup
{
    public static IServiceCollection AddTriage(this IServiceCollection services, TriageClocks clocks) => services
        .AddSlice(new TriageSlice(clocks))
        .AddSingleton<Worklist>()
        .AddSingleton<CaseQueries>()
        .AddSingleton<CaseHistory>()
        .AddSingleton<CasePatients>()
        .AddSingleton<PatientSnapshots>()
        .AddSingleton<CasePages>();
}
