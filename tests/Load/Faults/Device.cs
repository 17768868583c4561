using System.Text.Json;
using CoManage.Load.Faults.Checks;

namespace CoManage.Load.Faults;

/// <summary>What all devices live in.</summary>
/// <param name="Connect">Makes a connection of one make.</param>
internal sealed record Surroundings(Recorder Recorder, Weather Weather, Func<Random, Uri> Door, Func<Uri, Account, Task<ILink>> Connect);

/// <summary>
/// One client: connects, opens its rooms, listens and talks; when the line breaks it begins again and sends once more
/// what had no answer.
/// </summary>
internal sealed class Device(string name, Account person, IReadOnlyList<Place> places, Surroundings around, Random random)
{
    private readonly List<RoomView> rooms = [.. places.Select(each => new RoomView(each))];
    private readonly Talk talk = new(name, person, around, random);
    private ILink? link;

    public string Name => name;

    public Account Person => person;

    public IReadOnlyList<RoomView> Rooms => rooms;

    /// <summary>Connected, nothing to send, no room to open.</summary>
    public bool IsAtRest => link is { Ended.IsCompleted: false } && !talk.HasUnanswered && rooms.TrueForAll(each => !each.NeedsOpening);

    public async Task Run(CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                await Use(await around.Connect(around.Door(random), person), ct);
            }
            catch (Exception fault) when (Link.IsBroken(fault))
            {
                around.Weather.CountBreak();
            }

            link = null;
            await Task.Delay(random.Next(20, 200), CancellationToken.None);
        }
    }

    private async Task Use(ILink line, CancellationToken ct)
    {
        rooms.ForEach(each => each.NeedsOpening = true);
        link = line;
        var listening = Listen(line);
        try
        {
            await Live(line, ct);
        }
        finally
        {
            await line.DisposeAsync();
            await listening;
        }
    }

    private async Task Live(ILink line, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested && !line.Ended.IsCompleted)
        {
            foreach (var room in rooms.Where(each => each.NeedsOpening))
            {
                await Open(line, room, room.Last);
            }

            await talk.SendUnanswered(line);
            if (!around.Weather.IsQuiet)
            {
                await Act(line);
            }

            await Task.Delay(random.Next(10, 120), CancellationToken.None);
        }
    }

    private async Task Act(ILink line)
    {
        var room = rooms[random.Next(rooms.Count)];
        switch (random.Next(100))
        {
            case < 62:
                await talk.Post(line, room.Place);
                break;
            case < 70:
                await talk.PostMany(line, room, 5);
                break;
            case < 76:
                await talk.Repeat(line);
                break;
            case < 88:
                await talk.MarkRead(line, room);
                break;
            case < 94:
                // From its last number, or from the beginning as after a reload.
                await Open(line, room, random.Next(2) * room.Last);
                break;
            default:
                await ReadHistory(room);
                break;
        }
    }

    private async Task Open(ILink line, RoomView room, long lastSeen)
    {
        var call = around.Recorder.NextCall();
        around.Recorder.Add(new Entry.Opening(around.Recorder.Now, room.Place.Name, name, call));
        var opened = await line.Invoke("Open", room.Place.Room.Value, lastSeen);
        if (opened.ValueKind is not JsonValueKind.Object)
        {
            room.Shut();
            return;
        }

        foreach (var update in opened.GetProperty("updates").EnumerateArray())
        {
            See(room.Place, update);
        }

        around.Recorder.Add(new Entry.Opened(around.Recorder.Now, room.Place.Name, name, call, opened.GetProperty("number").GetInt64()));
        room.Open(opened);
    }

    private async Task ReadHistory(RoomView room)
    {
        if (await person.History(around.Door(random), room.Place.Room.Value) is { } page)
        {
            foreach (var update in page.GetProperty("updates").EnumerateArray())
            {
                See(room.Place, update);
            }
        }
    }

    private async Task Listen(ILink line)
    {
        await foreach (var call in line.Calls.ReadAllAsync())
        {
            var method = call.Method.ToUpperInvariant();
            if (method == "RECONNECTED")
            {
                rooms.ForEach(each => each.NeedsOpening = true);
            }
            else if (method == "CHANGED" && call.Arguments[0].GetString() == "rooms")
            {
                // A room may have become this person's again.
                rooms.FindAll(each => each.IsShut).ForEach(each => each.NeedsOpening = true);
            }
            else if (method is "UPDATED" or "LEFT" && rooms.Find(each => each.Place.Room.Value == call.Arguments[0].GetGuid()) is { } room)
            {
                Take(room, method == "LEFT" ? null : call.Arguments[1]);
            }
        }
    }

    private void Take(RoomView room, JsonElement? update)
    {
        if (update is { } fresh)
        {
            See(room.Place, fresh);
            room.Receive(fresh.GetProperty("number").GetInt64());
        }
        else
        {
            room.Shut();
        }
    }

    private void See(Place place, JsonElement update)
    {
        var change = update.GetProperty("change");
        var what = change.GetProperty("type").GetString() == "posted" ? Posted(change) : $"{change.GetProperty("type")} {change.GetProperty("target")}";
        around.Recorder.Add(new Entry.Saw(
            around.Recorder.Now, place.Name, name, person.Name, update.GetProperty("number").GetInt64(), what));
    }

    private static bool IsLifted(JsonElement change) =>
        change.TryGetProperty("marks", out var marks) && marks.ValueKind is JsonValueKind.Object
        && marks.TryGetProperty("withheld", out var withheld) && withheld.ValueKind is JsonValueKind.Object
        && withheld.GetProperty("state").GetString() == "lifted";

    /// <summary>The message by its id, with its words beside it should they be others than were sent.</summary>
    private string Posted(JsonElement change)
    {
        var id = change.GetProperty("messageId").GetGuid();
        if (change.TryGetProperty("notice", out var notice) && notice.ValueKind is JsonValueKind.Object)
        {
            return Recorder.Notice(id);
        }

        var message = around.Recorder.NameOf(id);
        var words = change.GetProperty("text").GetString() ?? "";
        // What asks for care in a group is the team's alone: all others see that something stood there.
        var isTaken = words.Length == 0 && message.EndsWith(Alarm.Sign) && IsLifted(change);
        return words == Talk.Words(message) || isTaken ? message : $"{message} with the words {words}";
    }
}
