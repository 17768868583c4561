using CoManage.Silo.Moderation;
using CoManage.Silo.Runtime;

namespace CoManage.Api.Moderation;

internal static class ModerationServices
{
    public static IServiceCollection AddModeration(this IServiceCollection services) => services
        .AddSlice(new ReviewSlice())
        .AddSlice(new ConductSlice())
        .AddSingleton<ReviewQueries>()
        .AddSingleton<ConductQueries>();
}
