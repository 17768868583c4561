using System.Net;
using CoManage.Api.Assistant;
using CoManage.Api.Hosting;
using Microsoft.Extensions.Configuration;

namespace CoManage.Tests.Api.Assistant;

public class AssistantSettingsTests
{
    private static readonly Dictionary<string, string?> Local = new()
    {
        ["Assistant:Endpoint"] = "http://127.0.0.1:11434/v1",
        ["Assistant:Model"] = "qwen3",
        ["Assistant:ApiKey"] = "secret",
    };

    [Theory]
    [InlineData("Assistant:Endpoint", null)]
    [InlineData("Assistant:Endpoint", "localhost:11434")]
    [InlineData("Assistant:Endpoint", "ftp://127.0.0.1/v1")]
    [InlineData("Assistant:Endpoint", "http://user:word@127.0.0.1/v1")]
    [InlineData("Assistant:Endpoint", "https://8.8.8.8/v1")]
    [InlineData("Assistant:Endpoint", "https://[2001:4860:4860::8888]/v1")]
    [InlineData("Assistant:Model", null)]
    [InlineData("Assistant:Timeout", "20 seconds")]
    [InlineData("Assistant:Timeout", "00:20:00")]
    [InlineData("Assistant:AnswerFormat", "xml")]
    [InlineData("Assistant:InputPrice", "-1")]
    [InlineData("Assistant:OutputPrice", "cheap")]
    [InlineData("Assistant:Currency", "yuan")]
    [InlineData("Assistant:AllowOutside", "perhaps")]
    [InlineData("Assistant:SecondReading", "on")]
    public void A_wrong_value_stops_the_start_with_one_line(string key, string? value)
    {
        var fault = Assert.Throws<SettingsException>(() => Read(new(Local) { [key] = value }));
        Assert.Contains(key, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault.Message);
        Assert.DoesNotContain("secret", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_set_leaves_it_off() => Assert.Null(AssistantSettings.Read(null));

    [Fact]
    public void An_outside_endpoint_is_called_only_when_that_is_allowed()
    {
        var outside = new Dictionary<string, string?>(Local) { ["Assistant:Endpoint"] = "https://8.8.8.8/v1", ["Assistant:AllowOutside"] = "true" };
        Assert.True(Read(outside)?.AllowOutside);
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("::1", true)]
    [InlineData("10.1.2.3", true)]
    [InlineData("172.31.0.1", true)]
    [InlineData("172.32.0.1", false)]
    [InlineData("192.168.1.20", true)]
    [InlineData("192.169.1.20", false)]
    [InlineData("100.64.0.1", true)]
    [InlineData("::ffff:8.8.8.8", false)]
    [InlineData("::ffff:10.0.0.8", true)]
    [InlineData("fd00::1", true)]
    [InlineData("8.8.8.8", false)]
    [InlineData("0.0.0.0", false)]
    public void The_house_knows_its_own_addresses(string address, bool isInside) =>
        Assert.Equal(isInside, PrivateNetwork.Holds(IPAddress.Parse(address)));

    private static AssistantSettings? Read(Dictionary<string, string?> values) =>
        AssistantSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
}
