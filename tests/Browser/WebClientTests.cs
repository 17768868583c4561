using System.Text.Json;
using CoManage.Api.Hosting;
using CoManage.Tests.Support;

namespace CoManage.Tests.Browser;

/// <summary>The web client's own checks, so that one command checks everything.</summary>
[Collection(BrowserFixture.Collection)]
public class WebClientTests
{
    private static readonly NpmFolder Client = new(SourceTree.At("web-client"), NodeTools.OnPath);

    [WebClientFact]
    public async Task It_keeps_to_its_style_and_types()
    {
        var lint = await Run("lint");
        Assert.True(lint.Succeeded, lint.Output);
    }

    [WebClientFact]
    public async Task Every_case_of_its_own_tests_passes()
    {
        var report = SourceTree.At("tests", "artifacts", "vitest.json");
        Directory.CreateDirectory(SourceTree.At("tests", "artifacts"));
        File.Delete(report);
        var run = await Run("test", "--reporter=json", $"--outputFile={report}");

        Assert.True(File.Exists(report), run.Output);
        await using var file = File.OpenRead(report);
        using var cases = await JsonDocument.ParseAsync(file);
        var failed = VitestReport.Failures(cases.RootElement);
        Assert.True(failed.Count == 0, string.Join(Environment.NewLine, failed));
        Assert.True(run.Succeeded, run.Output);
    }

    [WebClientFact]
    public async Task What_is_only_for_its_developers_is_not_in_a_build()
    {
        Assert.IsType<WebClientState.Ready>(await WebClientBuild.Ensure(AppContext.BaseDirectory, TextWriter.Null, CancellationToken.None));
        var files = Directory.GetFiles(SourceTree.At("web-client", "dist"), "*", SearchOption.AllDirectories);
        Assert.Contains(files, file => file.EndsWith("manifest.json", StringComparison.Ordinal));
        foreach (var file in files.Where(file => Path.GetExtension(file) is ".js" or ".css" or ".html" or ".json"))
        {
            var text = await File.ReadAllTextAsync(file);
            Assert.DoesNotContain("gallery", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("every-state", text, StringComparison.Ordinal);
        }
    }

    private static async Task<ToolResult> Run(string script, params string[] arguments)
    {
        Directory.CreateDirectory(SourceTree.At("tests", "artifacts"));
        using var turn = await Client.TakeTurn(CancellationToken.None);
        var install = await Client.Install(CancellationToken.None);
        Assert.True(install.Succeeded, install.Output);
        return await Client.Script(script, arguments, CancellationToken.None);
    }
}

/// <summary>Needs Node and the web client's sources.</summary>
internal sealed class WebClientFactAttribute : FactAttribute
{
    public WebClientFactAttribute() => Skip =
        !File.Exists(SourceTree.At("web-client", "package.json")) ? "There is no web client in this checkout."
        : Components.MayBeMissing ? Task.Run(() => Components.NodeProblem).GetAwaiter().GetResult()
        : null;
}
