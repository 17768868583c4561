using CoManage.Silo.Groups;
using CoManage.Silo.Runtime;

namespace CoManage.Api.Groups;

internal static class GroupServices
{
    public static IServiceCollection AddGroups(this IServiceCollection services) =>
        services.AddSlice(new GroupSlice()).AddSingleton<GroupQueries>().AddSingleton<DutyQueries>();
}
