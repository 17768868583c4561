using CoManage.Api.Accounts;
using CoManage.Api.Assistant;
using CoManage.Api.Imports;
using CoManage.Api.Live;
using CoManage.Silo.Access;
using CoManage.Silo.Attachments;
using CoManage.Silo.Notifications;
using CoManage.Silo.Retention;
using CoManage.Silo.Runtime;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.HttpOverrides;

namespace CoManage.Api.Hosting;

/// <summary>Puts the service together: the silo and the slices for every verb, the web parts for serving.</summary>
internal static class ServiceHost
{
    private const long LargestBody = 1024 * 1024;
    private const int AwakeWhileServing = 10_000;

    // A verb touches nearly every aggregate once; keeping them would only give the collector work.
    private const int AwakeInVerb = 2_000;

    /// <param name="client">The web client to serve.</param>
    /// <param name="change">Last word on the services, for tests.</param>
    public static WebApplication Build(ServiceSettings settings, WebClientState client, Action<IServiceCollection>? change = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        Configure(builder, settings, AwakeWhileServing, isServing: true);
        builder.WebHost.UseKestrelHttpsConfiguration().UseUrls([.. settings.Urls]);
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = LargestBody;
        });
        builder.Services.AddWeb();
        change?.Invoke(builder.Services);
        var app = builder.Build();
        app.UseWeb(client);
        return app;
    }

    /// <summary>The same service without the web, for a command line verb.</summary>
    /// <param name="clock">Another clock than the machine's, for living through a synthetic past.</param>
    public static IHost BuildForVerb(ServiceSettings settings, TimeProvider? clock = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services.AddSingleton(clock ?? TimeProvider.System);
        Configure(builder, settings, AwakeInVerb, isServing: false);
        return builder.Build();
    }

    private static void Configure(IHostApplicationBuilder builder, ServiceSettings settings, int mostAwake, bool isServing)
    {
        // Only what ServiceSettings read counts: the host's own conventions would let other variables in.
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddConfiguration(settings.Configuration);
        builder.Logging.ClearProviders();
        builder.Logging.AddConfiguration(settings.Configuration.GetSection("Logging"));
        builder.Logging.AddSimpleConsole(options => options.SingleLine = true);
        builder.Services.AddSingleton(settings);
        builder.Services.AddSilo(new SiloOptions { DataFolder = settings.DataFolder, ConnectionString = settings.ConnectionString, MostAwake = mostAwake });
        builder.Services.AddSingleton<Access>();
        builder.Services.AddSlices(settings.Configuration, isServing);
    }

    private static void AddWeb(this IServiceCollection services)
    {
        services.AddSignIn();
        services.AddImportJobs();
        services.AddLive();
        services.AddSingleton<ReadLog>();
        services.AddHostedService(provider => provider.GetRequiredService<Sweep>());
        services.AddHostedService(provider => provider.GetRequiredService<FileSweep>());
        services.AddHostedService<SecondReader>();
        services.AddHostedService(provider => provider.GetRequiredService<NotificationKeeper>());
        services.AddProblemDetails(options =>
            options.CustomizeProblemDetails = context => context.ProblemDetails.Extensions.Remove("traceId"));
        services.AddExceptionHandler<ServiceErrors>();
        // Being busy is part of the work; any other failure must be found in the log though it was answered.
        services.Configure<ExceptionHandlerOptions>(options =>
            options.SuppressDiagnosticsCallback = handled => handled.Exception is SiloBusyException);
        services.AddResponseCompression();
        services.ConfigureHttpJsonOptions(options => WireJson.Configure(options.SerializerOptions));
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);
        services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(10));
        services.Configure<ForwardedHeadersOptions>(options =>
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto);
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database", tags: [DatabaseHealth.Tag], timeout: TimeSpan.FromSeconds(5));
        services.AddOpenApi();
    }

    private static void UseWeb(this WebApplication app, WebClientState client)
    {
        app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseResponseCompression();
        app.UseWebClient(client);
        app.UseSameOrigin();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapHealthChecks("/healthz", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/readyz", new HealthCheckOptions { Predicate = each => each.Tags.Contains(DatabaseHealth.Tag) }).AllowAnonymous();
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        app.MapLive();
        app.MapSlices();
    }
}
