using CoManage.Api.Hosting;
using CoManage.Tests.Support;

namespace CoManage.Tests.Api.Hosting;

/// <summary>With a make-believe npm that writes down what it is asked to do.</summary>
public sealed class WebClientBuildTests : IDisposable
{
    private const string Npm = """
        #!/bin/sh
        echo "$*" >> "$(dirname "$0")/asked"
        case "$1" in
          ci) mkdir -p node_modules && echo '{}' > node_modules/.package-lock.json ;;
          run) test ! -e broken || { echo 'src/app.tsx: Unexpected token'; exit 2; }
               mkdir -p dist && echo '<html>' > dist/index.html ;;
        esac
        """;

    private static readonly DateTime LongAgo = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly TempFolder _temp = new();
    private readonly StringWriter _log = new();

    public WebClientBuildTests()
    {
        foreach (var name in new[] { "package.json", "package-lock.json", "index.html", "src/main.tsx" })
        {
            File.SetLastWriteTimeUtc(_temp.Write($"web-client/{name}", "{}"), LongAgo);
        }

        Directory.CreateDirectory(ContentRoot);
        Program("npm", Npm);
        Program("node", "#!/bin/sh\necho v20.11.0\n");
    }

    private string ContentRoot => Path.Combine(_temp.Root, "api");

    private string Dist => Path.Combine(_temp.Root, "web-client", "dist");

    [Fact]
    public async Task A_missing_client_is_installed_and_built()
    {
        Assert.Equal(new WebClientState.Ready(Dist), await Ensure());
        Assert.Equal(["ci --no-audit --no-fund", "run --silent build"], Asked());
        Assert.True(File.Exists(Path.Combine(Dist, "index.html")));
    }

    [Fact]
    public async Task A_fresh_client_is_left_alone()
    {
        await Ensure();
        await Ensure();
        Assert.Equal(2, Asked().Length);
    }

    [Theory]
    [InlineData("src/main.tsx")]
    [InlineData("index.html")]
    [InlineData("vite.config.ts")]
    public async Task A_changed_source_is_built_again_without_installing(string source)
    {
        await Ensure();
        File.SetLastWriteTimeUtc(_temp.Write($"web-client/{source}", "changed"), DateTime.UtcNow.AddMinutes(1));
        await Ensure();
        Assert.Equal(["ci --no-audit --no-fund", "run --silent build", "run --silent build"], Asked());
    }

    [Fact]
    public async Task A_failed_build_shows_what_npm_said_and_never_as_markup()
    {
        _temp.Write("web-client/broken", "<b>");
        var state = Assert.IsType<WebClientState.Unavailable>(await Ensure());
        Assert.Contains("Unexpected token", state.Reason, StringComparison.Ordinal);
        Assert.Contains("Unexpected token", _log.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", new WebClientState.Unavailable("<b>").Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_Node_the_reason_is_plain()
    {
        var state = Assert.IsType<WebClientState.Unavailable>(await Ensure(path: _temp.Root));
        Assert.Contains("Node.js 20 or newer is not installed", state.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_old_Node_is_named()
    {
        Program("node", "#!/bin/sh\necho v16.4.0\n");
        var state = Assert.IsType<WebClientState.Unavailable>(await Ensure());
        Assert.Contains("found v16.4.0", state.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_Node_an_older_client_still_serves()
    {
        await Ensure();
        File.SetLastWriteTimeUtc(_temp.Write("web-client/src/main.tsx", "changed"), DateTime.UtcNow.AddMinutes(1));
        Assert.Equal(new WebClientState.Ready(Dist), await Ensure(path: _temp.Root));
        Assert.Contains("as it was built before", _log.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_starts_at_once_build_once()
    {
        await Task.WhenAll(Ensure(), Ensure());
        Assert.Equal(2, Asked().Length);
    }

    [Fact]
    public async Task A_published_client_needs_no_source()
    {
        _temp.Write("api/wwwroot/index.html", "<html>");
        Assert.Equal(new WebClientState.Ready(Path.Combine(ContentRoot, "wwwroot")), await Ensure(path: ""));
    }

    public void Dispose()
    {
        _temp.Dispose();
        _log.Dispose();
    }

    private Task<WebClientState> Ensure(string? path = null) =>
        WebClientBuild.Ensure(
            ContentRoot,
            TextWriter.Synchronized(_log),
            new NodeTools(path ?? Path.Combine(_temp.Root, "bin") + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH")),
            CancellationToken.None);

    private string[] Asked() => File.ReadAllLines(Path.Combine(_temp.Root, "bin", "asked"));

    private void Program(string name, string text)
    {
        var path = _temp.Write($"bin/{name}", text);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
