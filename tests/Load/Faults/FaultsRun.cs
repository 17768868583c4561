using CoManage.Load.Faults.Checks;

namespace CoManage.Load.Faults;

/// <summary>
/// Clients talk in rooms of the real service while everything around it fails; afterwards what they were told and
/// shown is held against the database and against the promises of the service.
/// </summary>
internal static class FaultsRun
{
    public static async Task<int> Run(IReadOnlyList<string> args)
    {
        if (FaultOptions.Read(args) is not { } options)
        {
            await Console.Error.WriteLineAsync($"usage: load {FaultOptions.Usage}");
            return 2;
        }

        if (await SmallDisk.RunInside(["faults", .. args]) is { } end)
        {
            return end;
        }

        await using var cluster = await Cluster.Start(options);
        using var npm = await NpmClients.Start();
        var town = await Town.Found(cluster.Nodes[0].Network.Address);
        using var run = new Turmoil(options, cluster, town, npm);
        await run.Live();
        var complaints = await run.Rest();
        var found = Checker.Check(run.Recorder.History);
        Report.Print(options, cluster, run, found, complaints);
        return found.Count + complaints.Count == 0 ? 0 : 1;
    }
}
