using CoManage.Silo.Patients;
using CoManage.Silo.Runtime;

namespace CoManage.Api.Patients;

internal static class PatientServices
{
    public static IServiceCollection AddPatients(this IServiceCollection services) => services
        .AddSlice(new PatientSlice())
        .AddSingleton<PatientQueries>()
        .AddSingleton<PatientRecord>()
        .AddSingleton<MedicineQueries>()
        .AddSingleton<MessageContexts>()
        .AddSingleton<PatientAccountNames>()
        .AddSingleton<PatientPages>();
}
