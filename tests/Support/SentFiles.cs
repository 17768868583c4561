using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;

namespace CoManage.Tests.Support;

/// <summary>Sends files as the web client does: the file, a small picture of it, the loudness of a voice.</summary>
internal static class SentFiles
{
    public static async Task<(int Status, JsonElement Body)> SendFile(
        this Visitor visitor, Guid room, byte[] file, byte[]? thumbnail = null, string name = "照片.jpg", string? peaks = null, Guid? command = null)
    {
        using var form = new MultipartFormDataContent();
        if (peaks is not null)
        {
            form.Add(new StringContent(peaks), "peaks");
        }

        form.Add(Part(file), "file", name);
        if (thumbnail is not null)
        {
            form.Add(Part(thumbnail), "thumbnail", "small.jpg");
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/rooms/{room}/files") { Content = form };
        request.Headers.Add("Command-Id", $"{command ?? Guid.NewGuid()}");
        using var answer = await visitor.Http.SendAsync(request);
        var body = await answer.Content.ReadAsStringAsync();
        return ((int)answer.StatusCode, body.Length == 0 ? default : JsonElement.Parse(body));
    }

    /// <summary>Sends a file and posts a message that carries it; returns the file's id.</summary>
    public static async Task<Guid> PostFile(this Visitor visitor, Guid room, byte[] file, byte[]? thumbnail = null, string? peaks = null)
    {
        var (status, sent) = await visitor.SendFile(room, file, thumbnail, peaks: peaks);
        Assert.True(status == 200, string.Create(CultureInfo.InvariantCulture, $"{status}: {sent}"));
        var id = sent.GetProperty("id").GetGuid();
        await using var hub = await HubClient.Connect(visitor);
        var reply = await hub.Invoke("Post", room, new { commandId = Guid.NewGuid(), text = "", kind = "message", attachment = id });
        Assert.True(reply.TryGetProperty("update", out var update) && update.ValueKind == JsonValueKind.Object, $"{reply}");
        return id;
    }

    private static ByteArrayContent Part(byte[] bytes)
    {
        // What the sender calls it is not believed.
        var part = new ByteArrayContent(bytes);
        part.Headers.ContentType = new MediaTypeHeaderValue("text/html");
        return part;
    }
}
