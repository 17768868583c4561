using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

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
internal sealed class ScriptedPush : ScriptedServer
{
    private readonly Channel<Pushed> taken = Channel.CreateUnbounded<Pushed>();

    private ScriptedPush()
    {
    }

    /// <summary>What to answer to everything.</summary>
    public int Status { get; set; } = StatusCodes.Status201Created;

    public string? RetryAfter { get; set; }

    public int Asked { get; private set; }

    public static Task<ScriptedPush> Start() => Started(new ScriptedPush());

    /// <summary>The next one, when it has come.</summary>
    public async Task<Pushed> Next(CancellationToken ct) => await taken.Reader.ReadAsync(ct);

    /// <summary>The next one that is there already.</summary>
    public bool TryTake([NotNullWhen(true)] out Pushed? pushed) => taken.Reader.TryRead(out pushed);

    public Uri Endpoint(string device) => new($"{Root}/send/{device}");

    protected override async Task Answer(HttpContext http)
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
