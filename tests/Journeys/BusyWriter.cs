using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;
using CoManage.Tests.Support;

namespace CoManage.Tests.Journeys;

/// <summary>A message or a recall that somebody sent, and the number that the server answered.</summary>
internal sealed class Sent(string room, Guid command)
{
    public string Room => room;

    public Guid Command => command;

    /// <summary>Null while there was no answer: it may be stored or not.</summary>
    public long? Number { get; set; }
}

/// <summary>
/// Posts over the hub, and takes some of it back over HTTP, as fast as the answers come. What was not answered before
/// the connection broke is sent again under the same id, as the web client does.
/// </summary>
internal sealed class BusyWriter(CookieContainer cookies, IReadOnlyList<string> rooms)
{
    private const int RecallEvery = 4;

    private readonly List<Sent> _messages = [];
    private readonly List<Sent> _recalls = [];

    public IReadOnlyList<Sent> Messages => _messages;

    /// <summary>Not sent again: too late a recall is refused.</summary>
    public IReadOnlyList<Sent> Recalls => _recalls;

    /// <summary>Returns when the connection has broken.</summary>
    public async Task WriteUntilCut(Uri server, Action acknowledged)
    {
        try
        {
            using var visitor = new Visitor(server, cookies);
            await using var hub = await HubClient.Connect(visitor);
            foreach (var unanswered in _messages.Where(each => each.Number is null))
            {
                unanswered.Number = await Post(hub, unanswered);
            }

            while (true)
            {
                var message = new Sent(rooms[_messages.Count % rooms.Count], Guid.NewGuid());
                _messages.Add(message);
                message.Number = await Post(hub, message);
                acknowledged();
                if (_messages.Count % RecallEvery == 0)
                {
                    var recall = new Sent(message.Room, Guid.NewGuid());
                    _recalls.Add(recall);
                    recall.Number = await Recall(visitor, recall, message.Number);
                    acknowledged();
                }
            }
        }
        catch (Exception cut) when (cut is HubFaultException or WebSocketException or HttpRequestException or IOException or OperationCanceledException)
        {
            // What had no answer stays without a number.
        }
    }

    public static async Task<long> Post(HubClient hub, Sent message)
    {
        var request = new { commandId = message.Command, text = "负载下的一条消息", kind = "message" };
        var answer = await hub.Invoke("Post", message.Room, request);
        Assert.True(answer.GetProperty("update").ValueKind is JsonValueKind.Object, $"Refused: {answer}");
        return answer.GetProperty("update").GetProperty("number").GetInt64();
    }

    private static async Task<long> Recall(Visitor visitor, Sent recall, long? number)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/rooms/{recall.Room}/messages/{number}/recall");
        request.Headers.Add("Command-Id", $"{recall.Command}");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var answer = await visitor.Http.SendAsync(request, patience.Token);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(patience.Token)).GetProperty("version").GetInt64();
    }
}
