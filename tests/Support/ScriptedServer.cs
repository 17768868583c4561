using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CoManage.Tests.Support;

/// <summary>Somebody else's service over real HTTP, on a loopback port that the system chooses.</summary>
internal abstract class ScriptedServer : IAsyncDisposable
{
    private readonly WebApplication app;

    protected ScriptedServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(http => Answer(http));
    }

    protected string Root => app.Urls.First();

    /// <summary>From now on nothing listens here.</summary>
    public Task GoDown() => app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    protected static async Task<TServer> Started<TServer>(TServer server)
        where TServer : ScriptedServer
    {
        await server.app.StartAsync();
        return server;
    }

    protected abstract Task Answer(HttpContext http);
}
