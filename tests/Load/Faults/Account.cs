using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CoManage.Tests.Support;

namespace CoManage.Load.Faults;

/// <summary>Somebody signed in; the same cookies serve all devices, and every life of the server.</summary>
internal sealed class Account(string name, Guid id, CookieContainer cookies)
{
    public string Name => name;

    public Guid Id => id;

    public CookieContainer Cookies => cookies;

    public string CookieFor(Uri door) => cookies.GetCookieHeader(door);

    /// <summary>A command; the answer is whatever came, also a refusal.</summary>
    public async Task<(HttpStatusCode Status, JsonElement Body)> Send(Uri door, string path, object body, Guid command)
    {
        using var visitor = new Visitor(door, cookies);
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Add("Command-Id", $"{command}");
        using var patience = new CancellationTokenSource(Waits.Call);
        using var answer = await visitor.Http.SendAsync(request, patience.Token);
        var text = await answer.Content.ReadAsStringAsync(patience.Token);
        return (answer.StatusCode, text.StartsWith('{') ? JsonSerializer.Deserialize<JsonElement>(text) : default);
    }

    /// <summary>The newest page of a room over HTTP; null when it is not this person's.</summary>
    public async Task<JsonElement?> History(Uri door, Guid room)
    {
        using var visitor = new Visitor(door, cookies);
        using var patience = new CancellationTokenSource(Waits.Call);
        using var answer = await visitor.Http.GetAsync($"/api/rooms/{room}/updates?limit=50", patience.Token);
        if (answer.StatusCode is HttpStatusCode.NotFound)
        {
            return null;
        }

        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>(patience.Token);
    }
}
