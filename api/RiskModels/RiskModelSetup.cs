using CoManage.Api.Hosting;
using CoManage.Silo.Journal;
using CoManage.Silo.RiskModels;
using CoManage.Silo.Runtime;

namespace CoManage.Api.RiskModels;

internal static class RiskModelSetup
{
    /// <summary>Candidates, their figures and recalibrations lie in folders of these names beside the database.</summary>
    public static IServiceCollection AddRiskModels(this IServiceCollection services) => services
        .AddSlice(new ModelPolicySlice())
        .AddSlice(new ModelRoleSlice())
        .AddSingleton(provider => new ModelShelf(
            provider.GetRequiredService<IReadDatabase>(),
            ModelShelf.Candidates(Folder(provider, "candidates")),
            provider.GetRequiredService<TimeProvider>()))
        .AddSingleton(provider => LocalPercentages.Of(Folder(provider, "recalibrations")))
        .AddSingleton(provider => VersionFigures.Of(Folder(provider, "figures")))
        .AddSingleton<ModelCards>()
        .AddSingleton<ModelledQueries>()
        .AddSingleton<ModelRoleQueries>()
        .AddSingleton<ShadowQueries>()
        .AddSingleton<PastScreenings>()
        .AddSingleton<DriftQueries>()
        .AddSingleton<ReplayQueries>();

    private static string Folder(IServiceProvider provider, string name) =>
        Path.Combine(provider.GetRequiredService<ServiceSettings>().DataFolder, name);
}
