using CoManage.Silo.Runtime;
using CoManage.Silo.Screening;

namespace CoManage.Api.Screening;

internal static class ScreeningSetup
{
    public static IServiceCollection AddScreening(this IServiceCollection services) => services
        .AddSlice(new ScreeningSlice())
        .AddSlice(new ProgrammeSlice())
        .AddSingleton<Programmes>()
        .AddSingleton<ScreenedPeople>()
        .AddSingleton<ScreeningQueries>();
}
