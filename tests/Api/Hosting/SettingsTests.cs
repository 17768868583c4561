using CoManage.Api.Commands;
using CoManage.Api.Hosting;
using CoManage.Tests.Support;

namespace CoManage.Tests.Api.Hosting;

public class SettingsTests
{
    [Theory]
    [InlineData("not a url")]
    [InlineData("http://localhost:99999")]
    [InlineData("ftp://localhost:5080")]
    [InlineData("http://localhost:5080/path")]
    public void A_wrong_url_is_named_in_one_line(string url)
    {
        using var folder = new TempFolder();
        var fault = Assert.Throws<SettingsException>(() => ServiceSettings.Read(folder.Root, url));
        Assert.Contains(url, fault.Message);
        Assert.DoesNotContain('\n', fault.Message);
    }

    [Fact]
    public void A_data_folder_that_is_a_file_is_named_in_one_line()
    {
        using var folder = new TempFolder();
        var file = folder.Write("taken", "");
        var fault = Assert.Throws<SettingsException>(() => ServiceSettings.Read(file));
        Assert.Contains(file, fault.Message);
    }

    [Theory]
    [InlineData("Password=secret words; nonsense")]
    [InlineData("Password=secret words")]
    public void A_wrong_connection_string_is_refused_and_never_printed(string connection)
    {
        using var folder = new TempFolder();
        var fault = Assert.Throws<SettingsException>(() => ServiceSettings.Read(folder.Root, connection: connection));
        Assert.DoesNotContain("secret", fault.Message);
    }

    [Fact]
    public async Task Wrong_usage_ends_with_two()
    {
        Assert.Equal(Verb.WrongUsage, await CommandLine.Run(["--unheard-of"]));
        Assert.Equal(Verb.WrongUsage, await CommandLine.Run(["serve", "--url", "nowhere"]));
    }

    [Fact]
    public async Task An_empty_audit_log_is_whole()
    {
        using var folder = new TempFolder();
        Assert.Equal(Verb.Done, await CommandLine.Run(["audit", "verify", "--data", folder.At("data"), "--json"]));
    }
}
