using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using CoManage.Domain.Kernel;
using CoManage.Silo.Overview;
using CoManage.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoManage.Tests.Api.Hosting;

public class SafeguardTests
{
    [Fact]
    public async Task A_request_that_another_site_could_send_is_refused()
    {
        await using var host = await ApiHost.Start();
        Assert.Equal(HttpStatusCode.Forbidden, await Post(host));
        Assert.Equal(HttpStatusCode.Forbidden, await Post(host, ("X-CoManage", "1"), ("Origin", "http://elsewhere.example")));
        Assert.Equal(HttpStatusCode.Forbidden, await Post(host, ("X-CoManage", "1"), ("Sec-Fetch-Site", "cross-site")));
        Assert.Equal(HttpStatusCode.Unauthorized, await Post(host, ("X-CoManage", "1")));
    }

    [Fact]
    public async Task The_hub_answers_its_own_origin_only()
    {
        await using var host = await ApiHost.Start();
        using var doctor = await host.SignedIn(await host.Account(Role.Gp, "amina"));
        await using var own = await HubClient.Connect(doctor);
        await Assert.ThrowsAsync<WebSocketException>(() =>
            HubClient.Connect(doctor.Address, doctor.Cookies, origin: "http://elsewhere.example"));
    }

    [Fact]
    public async Task Every_answer_tells_the_browser_what_it_may_do()
    {
        await using var host = await ApiHost.Start();
        using var visitor = host.NewVisitor();
        foreach (var path in new[] { "/", "/api/session", "/api/absent", "/healthz" })
        {
            using var answer = await visitor.Http.GetAsync(path);
            var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
            Assert.Contains("default-src 'self'", policy);
            Assert.Contains("frame-ancestors 'none'", policy);
            Assert.DoesNotContain("unsafe-eval", policy);
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
            Assert.False(answer.Headers.Contains("Server"));
        }
    }

    [Fact]
    public async Task A_command_without_its_id_is_a_problem_that_tells_nothing_of_the_inside()
    {
        await using var host = await ApiHost.Start();
        using var administrator = await host.SignedIn(await host.Account(Role.Administrator, "admin"));
        using var answer = await administrator.Http.PostAsJsonAsync("/api/hospitals", new { });
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain("Exception", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_failure_tells_the_caller_nothing_and_the_log_everything()
    {
        using var said = new LogLines();
        await using var host = await ApiHost.Start(
            services => services.AddSingleton<ILoggerProvider>(said).AddScoped<OverviewPages>(_ => throw new InvalidOperationException("Inside.")),
            null,
            ("Logging:LogLevel:Default", "Error"),
            ("Logging:Console:LogLevel:Default", "None"));
        using var manager = await host.SignedIn(await host.Account(Role.DistrictManager, "manager"));
        using var answer = await manager.Http.GetAsync("/api/overview");
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.DoesNotContain("Inside", await answer.Content.ReadAsStringAsync());
        Assert.Contains("Inside", Assert.Single(said.Lines));
    }

    [Fact]
    public async Task It_says_that_it_lives_and_is_ready()
    {
        await using var host = await ApiHost.Start();
        using var visitor = host.NewVisitor();
        Assert.Equal("Healthy", await visitor.Http.GetStringAsync("/healthz"));
        Assert.Equal("Healthy", await visitor.Http.GetStringAsync("/readyz"));
    }

    private static async Task<HttpStatusCode> Post(ApiHost host, params (string Name, string Value)[] headers)
    {
        using var client = new HttpClient { BaseAddress = host.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/session") { Content = JsonContent.Create(new { }) };
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }
}
