using CoManage.Domain.Referrals;
using CoManage.Silo.Referrals;
using CoManage.Silo.Runtime;

namespace CoManage.Api.Referrals;

internal static class ReferralServices
{
    public static IServiceCollection AddReferrals(this IServiceCollection services, ReferralClocks clocks) => services
        .AddSlice(new ReferralSlice(clocks))
        .AddSingleton<ReferralQueries>()
        .AddSingleton<ReferralPlaces>();
}
