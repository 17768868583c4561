using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace CoManage.Tests.Support;

/// <summary>What a server is started with. Two servers on one PostgreSQL share the connection string.</summary>
internal sealed record ServerSettings
{
    /// <summary>Kept over a restart; a folder of the server's own when null.</summary>
    public string? Data { get; init; }

    /// <summary>SQLite in the data folder when null.</summary>
    public string? Postgres { get; init; }

    /// <summary>The folder of another build of the service to start; the one built with this program when null.</summary>
    public string? Build { get; init; }

    /// <summary>Configuration by its environment names, for example <c>Triage__Lease</c>.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();
}

/// <summary>The real service as a process of its own, on a loopback port that the system chooses.</summary>
internal sealed partial class TestServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly ServerSettings _settings;
    private readonly TempFolder _folder = new();
    private ServerProcess? _process;

    private TestServer(ServerSettings settings) => _settings = settings;

    public string Data => _settings.Data ?? _folder.At("data");

    public Uri Address => Running.Address;

    public int ProcessId => Running.Id;

    /// <summary>It is gone, killed or by itself.</summary>
    public bool HasEnded => Running.HasEnded;

    /// <summary>Everything it has printed since it was last started.</summary>
    public string Output => Running.Output;

    private ServerProcess Running => _process ?? throw new InvalidOperationException("The server is not running.");

    public static async Task<TestServer> Start(ServerSettings? settings = null)
    {
        var server = new TestServer(settings ?? new ServerSettings());
        await server.Start();
        return server;
    }

    /// <summary>Starts it again on the same data, on a new port.</summary>
    public async Task Start()
    {
        var start = new ProcessStartInfo("/bin/sh", [SourceTree.At("tests", "Support", "keep.sh"), "dotnet", .. Arguments()])
        {
            // The settings files are found from here, as when started from source.
            WorkingDirectory = SourceTree.At("api"),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in _settings.Environment)
        {
            start.Environment[name] = value;
        }

        if (_settings.Postgres is { } postgres)
        {
            start.Environment["ConnectionStrings__CoManage"] = postgres;
        }

        _process = await ServerProcess.Launch(start, Patience);
    }

    /// <summary>Kills it by its process id without a warning, as a power failure would.</summary>
    public async Task Kill()
    {
        if (!Running.HasEnded)
        {
            using var process = Process.GetProcessById(ProcessId);
            process.Kill();
        }

        await Gone();
    }

    /// <summary>Asks it to stop, and waits until it has.</summary>
    public async Task Stop()
    {
        await ServerProcess.Signal(ProcessId, "TERM");
        await Gone();
    }

    /// <summary>Somebody with cookies of their own.</summary>
    public Visitor NewVisitor() => new(Address);

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await Kill();
        }

        _folder.Dispose();
    }

    private async Task Gone()
    {
        await Running.End(Patience);
        _process = null;
    }

    private string[] Arguments() =>
        [Path.Combine(_settings.Build ?? AppContext.BaseDirectory, "CoManage.Api.dll"), "serve", "--data", Data, "--urls", "http://127.0.0.1:0"];

    [GeneratedRegex(@"http://127\.0\.0\.1:[1-9]\d*")]
    internal static partial Regex PrintedAddress { get; }
}

/// <summary>Somebody at a browser: cookies of their own, and the header without which no change is taken.</summary>
internal sealed class Visitor : IDisposable
{
    /// <param name="cookies">Those of an earlier visit, to be still signed in.</param>
    public Visitor(Uri address, CookieContainer? cookies = null)
    {
        Cookies = cookies ?? new CookieContainer();
        Http = new HttpClient(new SocketsHttpHandler { CookieContainer = Cookies, AllowAutoRedirect = false }) { BaseAddress = address };
        Http.DefaultRequestHeaders.Add("X-CoManage", "1");
        Http.DefaultRequestHeaders.Add("Origin", address.GetLeftPart(UriPartial.Authority));
    }

    public CookieContainer Cookies { get; }

    public HttpClient Http { get; }

    public Uri Address => Http.BaseAddress ?? throw new InvalidOperationException("There is no address.");

    public void Dispose() => Http.Dispose();
}
