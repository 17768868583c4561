using System.Net;
using System.Reflection;
using System.Text;
using System.Text.Json;
using CoManage.Api.Live;
using CoManage.Domain.Kernel;
using CoManage.Tests.Support;
using Microsoft.AspNetCore.Routing;

namespace CoManage.Tests.Api.Permissions;

/// <summary>Every way in × every role × own and another group, against the table in permissions.txt.</summary>
public class PermissionTests
{
    [Fact]
    public async Task Every_route_stands_in_the_table()
    {
        await using var host = await ApiHost.Start();
        var routes = host.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().SelectMany(Keys).ToHashSet();
        var table = PermissionTable.Read().Where(each => !each.IsHub).ToList();
        Assert.Empty(routes.Except(table.Select(each => each.Key)));
        Assert.Empty(table.Where(each => !each.IsOptional).Select(each => each.Key).Except(routes));
    }

    [Fact]
    public void Every_hub_method_stands_in_the_table()
    {
        var methods = typeof(LiveHub).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(each => each.GetBaseDefinition() == each)
            .Select(each => each.Name);
        var table = PermissionTable.Read().Where(each => each.IsHub).Select(each => each.Path.Split(' ')[0]).Distinct();
        Assert.Equal(methods.Order(), table.Order());
    }

    [Fact]
    public async Task Nobody_reaches_more_or_less_than_the_table_says()
    {
        await using var cast = await Cast.Gather();
        var wrong = new List<string>();
        foreach (var permission in PermissionTable.Read())
        {
            foreach (var caller in cast.Callers)
            {
                wrong.AddRange(permission.IsHub
                    ? await TryHub(cast, permission, caller)
                    : await TryRoute(cast, permission, caller));
            }
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    private static IEnumerable<string> Keys(RouteEndpoint endpoint) =>
        (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods ? methods : ["ANY"])
        .Where(method => method is not "OPTIONS" and not "HEAD")
        .Select(method => $"{method} {PermissionTable.Nameless(endpoint.RoutePattern.RawText ?? "")}");

    private static async Task<IEnumerable<string>> TryRoute(Cast cast, Permission permission, Caller caller)
    {
        using var request = new HttpRequestMessage(new HttpMethod(permission.Method.Replace("ANY", "GET", StringComparison.Ordinal)), cast.Fill(permission.Path, caller));
        request.Headers.Add("Command-Id", $"{Guid.NewGuid()}");
        if (permission.Method is "POST" or "PUT")
        {
            request.Content = new StringContent(cast.Fill(permission.Body ?? "{}", caller), Encoding.UTF8, "application/json");
        }

        using var answer = await caller.Visitor.Http.SendAsync(request);
        var body = await answer.Content.ReadAsStringAsync();
        var status = (int)answer.StatusCode;
        if (permission.IsOptional && status == 404)
        {
            return [];
        }

        var leaks = caller is { IsOwn: false } ? cast.One.Secrets.Where(body.Contains) : [];
        return
        [
            .. Fits(permission.Scope(caller.Role), caller, status) ? [] : new[] { $"{permission}: {caller} was answered {status} {body}" },
            .. leaks.Select(secret => $"{permission}: {caller} was told {secret}"),
        ];
    }

    private static bool Fits(string scope, Caller caller, int status) => scope switch
    {
        "refused" => status == (caller.Role == Role.Service ? 401 : 403),
        "any" => IsLetIn(status),
        "own" => caller.IsOwn ? IsLetIn(status) : status == 404,
        "none" => status == 404,
        _ => status == int.Parse(scope, provider: null),
    };

    // What then comes of it, a missing field or a rule's refusal, is for other tests.
    private static bool IsLetIn(int status) => status is not (401 or 403 or 404) and < 500;

    private static async Task<IEnumerable<string>> TryHub(Cast cast, Permission permission, Caller caller)
    {
        if (caller.Hub is not { } hub)
        {
            var refused = await Assert.ThrowsAnyAsync<Exception>(() => HubClient.Connect(caller.Visitor));
            return refused.Message.Contains($"{(int)HttpStatusCode.Unauthorized}", StringComparison.Ordinal) ? [] : [$"{permission}: {refused.Message}"];
        }

        var words = cast.Fill(permission.Path, caller).Split(' ');
        var answer = await Call(hub, words[0], words[1]);
        var isLetIn = words[0] switch
        {
            "Post" => Text(answer, "refusal") != "rooms.not-yours",
            // Said into the air by whoever is not in the room; that nobody hears it is a test of its own.
            "Close" or "Types" => true,
            _ => answer.ValueKind == JsonValueKind.Object,
        };
        var expected = permission.Scope(caller.Role) is var scope && (scope == "any" || (scope == "own" && caller.IsOwn));
        return isLetIn == expected ? [] : [$"{permission}: {caller} was {(isLetIn ? "let in" : "kept out")}"];
    }

    private static Task<JsonElement> Call(HubClient hub, string method, string room) => method switch
    {
        "Open" => hub.Invoke(method, room, 0),
        "Post" => hub.Invoke(method, room, new { commandId = Guid.NewGuid(), text = "Good morning", kind = "message" }),
        "Read" => hub.Invoke(method, room, 1),
        _ => hub.Invoke(method, room),
    };

    private static string? Text(JsonElement answer, string name) =>
        answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty(name, out var text) ? text.GetString() : null;
}
