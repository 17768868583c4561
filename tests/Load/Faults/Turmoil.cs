using CoManage.Load.Faults.Checks;

namespace CoManage.Load.Faults;

/// <summary>One run: the time of faults, and the quiet time after it in which everybody catches up.</summary>
internal sealed class Turmoil : IDisposable
{
    // What is lost stays lost; on a machine with more to do than it can, what is late may take this long.
    private static readonly TimeSpan UntilShown = TimeSpan.FromSeconds(45);

    private readonly FaultOptions options;
    private readonly Cluster cluster;
    private readonly Weather weather = new();
    private readonly List<Device> devices;
    private readonly List<ComingAndGoing> restless;
    private readonly StoredTruth truth;
    private readonly CancellationTokenSource endOfDevices = new();
    private Task living = Task.CompletedTask;

    public Turmoil(FaultOptions options, Cluster cluster, Town town, NpmClients npm)
    {
        (this.options, this.cluster) = (options, cluster);
        Recorder = new Recorder(options.Seed);
        Nemesis = new Nemesis(cluster, weather, Recorder, options.Seed);
        truth = new StoredTruth(cluster, town, Recorder);
        devices = [.. Enumerable.Range(0, options.Clients).Select(each => Device(town, npm, each))];
        restless = [.. town.Restless.Select((each, i) => new ComingAndGoing(
            each.Patient, town.Manager, each.Room, Around(PlainLink.Connect), new Random(options.Seed + 500 + i)))];
    }

    public Recorder Recorder { get; }

    public Nemesis Nemesis { get; }

    public int Breaks => weather.Breaks;

    /// <summary>Everybody talks, everything breaks.</summary>
    public async Task Live()
    {
        using var end = new CancellationTokenSource(TimeSpan.FromSeconds(options.Seconds));
        living = Task.WhenAll(devices.Select(each => Task.Run(() => each.Run(endOfDevices.Token))));
        var moving = Task.WhenAll(restless.Select(each => Task.Run(() => each.Run(end.Token))));
        await Nemesis.Run(end.Token);
        weather.IsQuiet = true;
        await moving;
    }

    /// <summary>All is mended: waits until everybody has what there is, and reads the database; answers what went wrong in that.</summary>
    public async Task<IReadOnlyList<string>> Rest()
    {
        var complaints = new List<string>();
        if (!await Within(Waits.Rest, IsAtRest))
        {
            complaints.AddRange(devices.Where(each => !each.IsAtRest).Select(each => $"{each.Name} did not come to rest."));
            complaints.Add($"{await truth.Waiting()} reactions wait.");
        }

        await Within(UntilShown, IsShown);
        foreach (var device in devices)
        {
            foreach (var room in device.Rooms)
            {
                var (first, last, missing) = room.Held;
                Recorder.Add(new Entry.Held(Recorder.Now, room.Place.Name, device.Name, first, last, missing));
            }
        }

        await endOfDevices.CancelAsync();
        await living;
        foreach (var entry in await truth.Read())
        {
            Recorder.Add(entry);
        }

        if (Recorder.History.OfType<Entry.Acknowledged>().Count() < options.Clients)
        {
            // Nothing broken in nothing done proves nothing.
            complaints.Add("Hardly anything was said, so the run tells nothing; the machine may be too busy.");
        }

        if (await cluster.AuditFault() is { } fault)
        {
            complaints.Add(fault);
        }

        complaints.AddRange(await truth.Contradictions());
        complaints.AddRange(restless.SelectMany(each => each.Strange));
        complaints.AddRange(cluster.EndedByThemselves);
        return complaints;
    }

    public void Dispose() => endOfDevices.Dispose();

    private async Task<bool> IsAtRest() => devices.TrueForAll(each => each.IsAtRest) && await truth.Waiting() == 0;

    private async Task<bool> IsShown()
    {
        var last = await truth.LastNumbers();
        return devices.TrueForAll(device =>
            device.IsAtRest && device.Rooms.All(room => room.Last == last.GetValueOrDefault(room.Place.Name)));
    }

    private static async Task<bool> Within(TimeSpan patience, Func<Task<bool>> holds)
    {
        using var end = new CancellationTokenSource(patience);
        while (!await holds())
        {
            if (end.IsCancellationRequested)
            {
                return false;
            }

            await Task.Delay(200, CancellationToken.None);
        }

        return true;
    }

    private Device Device(Town town, NpmClients npm, int number)
    {
        var person = town.People[number % town.People.Count];
        var isNpm = number % 2 == 0;
        return new Device(
            $"{person.Name}-{(isNpm ? "npm" : "plain")}-{number}",
            person,
            town.PlacesOf(person),
            Around(isNpm ? npm.Connect : PlainLink.Connect),
            new Random(options.Seed + 1_000 + number));
    }

    private Surroundings Around(Func<Uri, Account, Task<ILink>> connect) => new(Recorder, weather, cluster.AnyDoor, connect);
}
