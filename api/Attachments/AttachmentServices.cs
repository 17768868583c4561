using CoManage.Silo.Attachments;
using CoManage.Silo.Attachments.S3;
using CoManage.Silo.Runtime;

namespace CoManage.Api.Attachments;

internal static class AttachmentServices
{
    private static readonly TimeSpan ScanPatience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan StorePatience = TimeSpan.FromSeconds(100);

    public static IServiceCollection AddAttachments(this IServiceCollection services, AttachmentSettings settings) => services
        .AddSingleton(settings)
        .AddSingleton(provider => Store(settings, provider))
        .AddSingleton(provider => Scanner(settings, provider))
        .AddSingleton<AttachmentRegister>()
        .AddSingleton<FileSweep>()
        .AddSingleton<Spools>()
        .AddSingleton<UploadPace>()
        .AddSingleton(provider => new FileIntake(
            provider.GetRequiredService<AttachmentRegister>(),
            provider.GetRequiredService<IFileStore>(),
            provider.GetRequiredService<IMalwareScanner>(),
            provider.GetRequiredService<Spools>(),
            settings.LongestVoice));

    private static IFileStore Store(AttachmentSettings settings, IServiceProvider provider) => settings.S3 is { } bucket
        ? new S3FileStore(
            bucket,
            new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { Timeout = StorePatience },
            provider.GetRequiredService<TimeProvider>())
        : new FolderFileStore(Path.Combine(provider.GetRequiredService<SiloOptions>().DataFolder, "files"));

    private static IMalwareScanner Scanner(AttachmentSettings settings, IServiceProvider provider) => settings.Scanner is var (host, port)
        ? new ClamdScanner(host, port, ScanPatience, provider.GetRequiredService<ILogger<ClamdScanner>>())
        : new NoScanner();
}
