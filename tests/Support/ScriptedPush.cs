using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CoManage.Tests.Support;

/// <summary>One request to a push service.</summary>
internal sealed record Pushed(string Path, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    /// <summary>The token and the key of its sender.</summary>
    public (string Token, string Key) Sender
    {
        get
        {
            var words = Headers["Authorization"].Split([' ', ',', '='], StringSplitOptions.RemoveEmptyEntries);
            return (words[2], words[4]);
        }
    }
}

/// <summary>A push service over real HTTP that keeps what it is sent; a test can tell it to fail.</summary>
internal sealed class ScriptedPush : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Channel<Pushed> taken = Channel.CreateUnbounded<Pushed>();

    private ScriptedPush(WebApplication app) => this.app = app;

    /// <summary>What to answer to everything.</summary>
    public int Status { get; set; } = StatusCodes.Status201Created;

    public string? RetryAfter { get; set; }

    public int Asked { get; private set; }

    public static async Task<ScriptedPush> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var push = new ScriptedPush(app);
        app.Run(push.Answer);
        await app.StartAsync();
        return push;
    }

    /// <summary>The next one, when it has come.</summary>
    public async Task<Pushed> Next(CancellationToken ct) => await taken.Reader.ReadAsync(ct);

    /// <summary>The next one that is there already.</summary>
    public bool TryTake([NotNullWhen(true)] out Pushed? pushed) => taken.Reader.TryRead(out pushed);

    public Uri Endpoint(string device) => new($"{app.Urls.First()}/send/{device}");

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private async Task Answer(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        Asked++;
        http.Response.StatusCode = Status;
        if (RetryAfter is { } after)
        {
            http.Response.Headers.RetryAfter = after;
        }

        if (Status == StatusCodes.Status201Created)
        {
            taken.Writer.TryWrite(new(
                http.Request.Path.Value ?? "", http.Request.Headers.ToDictionary(each => each.Key, each => each.Value.ToString()), body.ToArray()));
        }
    }
}
