using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoManage.Tests.Support;

/// <summary>Against the real server side of SignalR, so that the client is not tested against its own idea of it.</summary>
public sealed class HubClientTests : IAsyncLifetime
{
    private readonly WebApplication _app = Build();

    public async Task InitializeAsync()
    {
        _app.MapHub<CountingHub>("/hub");
        await _app.StartAsync();
    }

    [Fact]
    public async Task A_call_is_answered()
    {
        await using var client = await Connect();
        Assert.Equal("数到3", (await client.Invoke("Count", 3)).GetString());
    }

    [Fact]
    public async Task What_the_server_says_arrives_in_its_order()
    {
        await using var client = await Connect();
        await client.Invoke("Count", 300);
        for (var n = 1; n <= 300; n++)
        {
            var call = await client.Calls.ReadAsync();
            Assert.Equal(("counted", n), (call.Method, call.Arguments[0].GetInt32()));
        }
    }

    [Fact]
    public async Task A_failing_call_fails_here_too()
    {
        await using var client = await Connect();
        await Assert.ThrowsAsync<HubFaultException>(() => client.Invoke("Nonsense"));
    }

    [Fact]
    public async Task A_call_under_way_fails_when_the_connection_ends()
    {
        await using var client = await Connect();
        var fault = await Assert.ThrowsAsync<HubFaultException>(() => client.Invoke("HangUp"));
        Assert.Contains("ended", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_after_the_end_of_the_connection_fails_at_once()
    {
        await using var client = await Connect();
        await Assert.ThrowsAsync<HubFaultException>(() => client.Invoke("HangUp"));
        await client.Ended;
        await Assert.ThrowsAsync<HubFaultException>(() => client.Invoke("Count", 1));
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    private Task<HubClient> Connect() => HubClient.Connect(new Uri(_app.Urls.First()), new CookieContainer());

    private static WebApplication Build()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSignalR();
        return builder.Build();
    }

    private sealed class CountingHub : Hub
    {
        /// <summary>Never answers, and ends the connection instead.</summary>
        public Task HangUp()
        {
            Context.Abort();
            return Task.Delay(Timeout.Infinite, Context.ConnectionAborted);
        }

        public async Task<string> Count(int to)
        {
            for (var n = 1; n <= to; n++)
            {
                await Clients.Caller.SendAsync("counted", n);
            }

            return $"数到{to}";
        }
    }
}
