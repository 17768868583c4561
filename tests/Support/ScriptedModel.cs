using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace CoManage.Tests.Support;

/// <summary>An OpenAI-compatible endpoint over real HTTP that says what the test wants, and keeps what it was asked.</summary>
internal sealed class ScriptedModel : ScriptedServer
{
    private readonly ConcurrentQueue<string> asked = [];

    private ScriptedModel()
    {
    }

    public Uri Address => new($"{Root}/v1");

    /// <summary>Every request as it came over the wire.</summary>
    public IReadOnlyList<string> Asked => [.. asked];

    /// <summary>The answer, by the messages asked.</summary>
    public Func<string, Turn> Say { get; set; } = _ => Turn.Words("{}");

    public static Task<ScriptedModel> Start() => Started(new ScriptedModel());

    /// <summary>Settings that lead here.</summary>
    public (string Key, string Value)[] Settings(params (string Key, string Value)[] more) =>
    [
        ("Assistant:Endpoint", $"{Address}"), ("Assistant:Model", "scripted"), ("Assistant:InputPrice", "2"), ("Assistant:OutputPrice", "8"),
        .. more,
    ];

    protected override async Task Answer(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync(http.RequestAborted);
        asked.Enqueue(body);
        // Readable for tests: the wire may escape Chinese.
        var messages = JsonElement.Parse(body).GetProperty("messages").EnumerateArray()
            .Select(each => each.GetProperty("content"))
            .Select(each => each.ValueKind == JsonValueKind.String ? each.GetString() : string.Concat(each.EnumerateArray().Select(part => part.GetProperty("text").GetString())));
        var turn = Say(string.Join('\n', messages));
        if (turn.After > TimeSpan.Zero)
        {
            await Task.Delay(turn.After, http.RequestAborted);
        }

        http.Response.StatusCode = turn.Status;
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync(turn.Body, http.RequestAborted);
    }

    /// <summary>One answer of the endpoint.</summary>
    internal sealed record Turn(string Body, int Status = 200, TimeSpan After = default)
    {
        /// <summary>A well-formed chat answer with these words.</summary>
        public static Turn Words(string words, int input = 100, int output = 50) => new(JsonSerializer.Serialize(new
        {
            id = "chatcmpl-1",
            @object = "chat.completion",
            created = 1_760_000_000,
            model = "scripted",
            choices = new[] { new { index = 0, finish_reason = "stop", message = new { role = "assistant", content = words } } },
            usage = new { prompt_tokens = input, completion_tokens = output, total_tokens = input + output },
        }));

        public static Turn Json(object answer) => Words(JsonSerializer.Serialize(answer));

        public static Turn Fault(int status) => new("""{"error":{"message":"no","type":"server_error"}}""", status);
    }
}
