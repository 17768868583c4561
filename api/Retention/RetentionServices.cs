using CoManage.Domain.Retention;
using CoManage.Silo.Journal;
using CoManage.Silo.Retention;
using CoManage.Silo.Runtime;

namespace CoManage.Api.Retention;

internal static class RetentionServices
{
    public static IServiceCollection AddRetention(this IServiceCollection services, RetentionTerms terms) => services
        .AddSlice(new HoldSlice())
        .AddSlice(new ErasureSlice())
        .AddSlice(new RetentionPolicySlice())
        .AddSingleton(provider => new KeptTerms(provider.GetRequiredService<IReadDatabase>(), terms))
        .AddSingleton<RetentionOutlook>()
        .AddSingleton<DraftsGone>()
        .AddSingleton<Eraser>()
        .AddSingleton<Sweep>()
        .AddSingleton<RetentionQueries>()
        .AddSingleton<RoomExport>()
        .AddSingleton<RoomArchive>();
}
