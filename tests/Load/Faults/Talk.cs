using System.Text.Json;
using CoManage.Load.Faults.Checks;

namespace CoManage.Load.Faults;

/// <summary>What one client says and how far it has read. A message keeps its id until it is answered, and after.</summary>
internal sealed class Talk(string name, Account person, Surroundings around, Random random)
{
    private const int MostRemembered = 200;

    private readonly List<(Place Place, string Message)> unanswered = [];
    private readonly List<(Place Place, string Message)> answered = [];
    private int count;

    public bool HasUnanswered => unanswered.Count > 0;

    /// <summary>A few words of a patient ask for care; the rules then put a marker on them.</summary>
    public static string Words(string message) => message.EndsWith(Alarm.Sign) ? $"{message} 刚才又说不出话了" : message;

    public Task Post(ILink line, Place place) => Post(line, place, NewMessage(place));

    /// <summary>Several at once, without waiting for each other's answers.</summary>
    public Task PostMany(ILink line, RoomView room, int many) =>
        Task.WhenAll(Enumerable.Range(0, many).Select(_ => Post(line, room.Place)).ToList());

    /// <summary>An old message once more, long after its answer.</summary>
    public Task Repeat(ILink line)
    {
        if (answered.Count == 0)
        {
            return Task.CompletedTask;
        }

        var (place, message) = answered[random.Next(answered.Count)];
        return Send(line, place, message);
    }

    public async Task SendUnanswered(ILink line)
    {
        foreach (var (place, message) in unanswered.ToList())
        {
            await Post(line, place, message);
        }
    }

    public async Task MarkRead(ILink line, RoomView room)
    {
        // Now and then a number that does not exist yet.
        var number = room.Last + (random.Next(4) == 0 ? 1_000 : 0);
        var call = around.Recorder.NextCall();
        around.Recorder.Add(new Entry.Marking(around.Recorder.Now, room.Place.Name, person.Name, call));
        var answer = await line.Invoke("Read", room.Place.Room.Value, number);
        if (answer.ValueKind is JsonValueKind.Object)
        {
            around.Recorder.Add(new Entry.Marked(
                around.Recorder.Now, room.Place.Name, person.Name, call, answer.GetProperty("readMark").GetInt64()));
        }
    }

    private string NewMessage(Place place)
    {
        var isAlarm = person.Name.StartsWith('p') && person.Name != "specialist" && random.Next(25) == 0;
        var message = $"{name}#{++count}{(isAlarm ? $"{Alarm.Sign}" : "")}";
        lock (unanswered)
        {
            unanswered.Add((place, message));
        }

        return message;
    }

    private async Task Post(ILink line, Place place, string message)
    {
        // While the network doubles what it carries, each request arrives twice.
        var times = around.Weather.IsDoubling ? 2 : 1;
        await Task.WhenAll(Enumerable.Range(0, times).Select(_ => Send(line, place, message)).ToList());
        lock (unanswered)
        {
            unanswered.Remove((place, message));
            if (answered.Count < MostRemembered)
            {
                answered.Add((place, message));
            }
            else
            {
                answered[random.Next(MostRemembered)] = (place, message);
            }
        }
    }

    private async Task Send(ILink line, Place place, string message)
    {
        var request = new { commandId = around.Recorder.IdOf(message), text = Words(message), kind = "message" };
        around.Recorder.Add(new Entry.Sent(around.Recorder.Now, place.Name, name, person.Name, message));
        var answer = await line.Invoke("Post", place.Room.Value, request);
        if (answer.TryGetProperty("update", out var update) && update.ValueKind is JsonValueKind.Object)
        {
            around.Recorder.Add(new Entry.Acknowledged(
                around.Recorder.Now, place.Name, name, message, update.GetProperty("number").GetInt64()));
        }
        else
        {
            around.Recorder.Add(new Entry.Refused(
                around.Recorder.Now, place.Name, name, message, answer.GetProperty("refusal").GetString() ?? ""));
        }
    }
}
