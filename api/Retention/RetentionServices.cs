using CoManage.Domain.Retention;
using CoManage.Silo.Retention;
using CoManage.Silo.Runtime;

namespace CoManage.Api.Retention;

internal static class RetentionServices
{
    public static IServiceCollection AddRetention(this IServiceCollection services, RetentionTerms terms) => services
        .AddSlice(new HoldSlice())
        .AddSlice(new ErasureSlice())
        .AddSingleton(terms)
        .AddSingleton<Eraser>()
        .AddSingleton<Sweep>()
        .AddSingleton<RetentionQueries>()
        .AddSingleton<RoomExport>();
}
