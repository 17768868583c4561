using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CoManage.Tests.Support;

namespace CoManage.Tests.Journeys;

/// <summary>Somebody signed in, who speaks as the web client does: JSON over HTTP, news over the hub.</summary>
internal sealed class Person : IAsyncDisposable
{
    private static int s_commands;

    private readonly Visitor _visitor;
    private readonly HubClient _hub;

    private Person(Visitor visitor, HubClient hub, JsonElement user)
    {
        _visitor = visitor;
        _hub = hub;
        User = user;
    }

    /// <summary>As the session tells it.</summary>
    public JsonElement User { get; }

    public static Task<Person> SignIn(TestServer server, string userName, string password) =>
        Enter(server, "/api/session", new { userName, password });

    /// <summary>Begins a session at one of the two doors that open one.</summary>
    public static Task<Person> Enter(TestServer server, string door, object body) => Enter(server.NewVisitor(), door, body);

    public static async Task<Person> Enter(Visitor visitor, string door, object body)
    {
        using var answer = await visitor.Http.PostAsJsonAsync(door, body);
        var session = await Read(answer, door);
        return new Person(visitor, await HubClient.Connect(visitor), session.GetProperty("user"));
    }

    public async Task<JsonElement> Get(string path)
    {
        using var answer = await _visitor.Http.GetAsync(path);
        return await Read(answer, path);
    }

    /// <summary>A command of its own id; the answer is what was granted.</summary>
    public async Task<JsonElement> Send(string path, object? body = null)
    {
        using var content = JsonContent.Create(body ?? new { });
        return await Send(path, content);
    }

    public async Task<JsonElement> Send(string path, HttpContent content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        request.Headers.Add("Command-Id", $"{new Guid(Interlocked.Increment(ref s_commands), 7, 7, new byte[8])}");
        using var answer = await _visitor.Http.SendAsync(request);
        return await Read(answer, path);
    }

    public Task<JsonElement> Invoke(string method, params object?[] arguments) => _hub.Invoke(method, arguments);

    /// <summary>Looks; and looks again each time the service says that the list has changed, until something is found.</summary>
    public async Task<JsonElement> WhenListed(string list, Func<Task<JsonElement?>> look)
    {
        while (true)
        {
            if (await look() is { } found)
            {
                return found;
            }

            await _hub.Expect(call => Is(call, "changed") && call.Arguments[0].GetString() == list);
        }
    }

    /// <summary>The next posting in an opened room that fits.</summary>
    public async Task<JsonElement> WhenPosted(string room, Func<JsonElement, bool> fits)
    {
        var call = await _hub.Expect(call =>
            Is(call, "updated")
            && call.Arguments[0].GetString() == room
            && call.Arguments[1].GetProperty("change").GetProperty("type").GetString() == "posted"
            && fits(call.Arguments[1].GetProperty("change")));
        return call.Arguments[1];
    }

    public async ValueTask DisposeAsync()
    {
        await _hub.DisposeAsync();
        _visitor.Dispose();
    }

    // The web client compares the names of calls without regard to case too.
    private static bool Is(HubCall call, string method) => string.Equals(call.Method, method, StringComparison.OrdinalIgnoreCase);

    private static async Task<JsonElement> Read(HttpResponseMessage answer, string path)
    {
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{path} answered {(int)answer.StatusCode}: {body}");
        return answer.StatusCode == HttpStatusCode.NoContent || body.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(body);
    }
}
