namespace CoManage.Api.Imports;

internal static class ImportServices
{
    public static IServiceCollection AddImports(this IServiceCollection services) =>
        services
            .AddSingleton<ImportStore>().AddSingleton<ImportService>()
            .AddSingleton<ImportTraces>().AddSingleton<UndoStore>().AddSingleton<ImportUndo>();

    /// <summary>Imports asked for over HTTP.</summary>
    public static IServiceCollection AddImportJobs(this IServiceCollection services) => services
        .AddSingleton<ImportFiles>()
        .AddSingleton<ImportJobs>()
        .AddHostedService(provider => provider.GetRequiredService<ImportJobs>());
}
