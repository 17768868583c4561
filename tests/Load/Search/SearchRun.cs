using System.Diagnostics;
using System.Globalization;
using CoManage.Domain.Kernel;
using CoManage.Silo.Chat;
using CoManage.Silo.Journal;
using CoManage.Silo.Runtime;
using CoManage.Silo.Search;
using CoManage.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CoManage.Load.Search;

/// <summary>How long the first page of a search takes where a million messages were said.</summary>
internal static class SearchRun
{
    private const int Rounds = 200;

    private static readonly (string What, Actor Who, string Words, bool InRoom)[] Kinds =
    [
        ("common words, GP of one group", SearchDistrict.Gp, "血压", false),
        ("common words, one room", SearchDistrict.Gp, "血压", true),
        ("common words, ten teams", SearchDistrict.Manager, "血压", false),
        ("common words, a patient", SearchDistrict.Patient, "血压", false),
        ("two phrases", SearchDistrict.Manager, "胸口 阿司匹林", false),
        ("a rare phrase", SearchDistrict.Manager, SearchTalk.Rare, false),
        ("a rare phrase, a patient", SearchDistrict.Patient, SearchTalk.Rare, false),
        ("one ideograph", SearchDistrict.Manager, "药", false),
        ("beginning of a word", SearchDistrict.Manager, "met", false),
        ("one letter", SearchDistrict.Manager, "a", false),
        ("quoted phrase", SearchDistrict.Manager, "\"blood pressure was\"", false),
        ("a number", SearchDistrict.Manager, "152", false),
        ("common words, never together", SearchDistrict.Manager, "血压 头有点晕", false),
        ("nothing there", SearchDistrict.Manager, "骨质疏松", false),
    ];

    public static async Task<int> Run(string[] arguments)
    {
        var messages = 1_000_000;
        var store = "sqlite";
        for (var i = 0; i + 1 < arguments.Length; i += 2)
        {
            switch (arguments[i])
            {
                case "--messages":
                    messages = int.Parse(arguments[i + 1], CultureInfo.InvariantCulture);
                    break;
                case "--store":
                    store = arguments[i + 1];
                    break;
            }
        }

        if (store != "postgres")
        {
            using var folder = new TempFolder();
            await Measure(new SiloOptions { DataFolder = folder.Root }, messages);
            return 0;
        }

        var server = await PostgresServer.Running;
        var database = await server.NewDatabase();
        await Measure(new SiloOptions { ConnectionString = database }, messages);
        await server.Drop(database);
        return 0;
    }

    private static async Task Measure(SiloOptions options, int messages)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services.AddLogging().AddSilo(options).AddSlice(new RoomSlice()).AddSingleton<RoomHistory>().AddSearch();
        // The index is made under the stopwatch here, and not by the service in the background.
        builder.Services.Remove(builder.Services.Single(each => each.ImplementationType?.Name == "SearchKeeper"));
        using var host = builder.Build();
        await host.StartAsync();
        var watch = Stopwatch.StartNew();
        await new SearchDistrict(host.Services.GetRequiredService<IJournal>(), messages).Fill();
        Say($"{messages:N0} messages stored in {watch.Elapsed.TotalSeconds:N1} s");
        watch.Restart();
        var taken = await host.Services.GetRequiredService<SearchTail>().CatchUp(default);
        Say($"{taken:N0} taken into the index in {watch.Elapsed.TotalSeconds:N1} s, {taken / watch.Elapsed.TotalSeconds:N0} a second");
        await Ask(host.Services.GetRequiredService<MessageSearch>());
        await host.StopAsync();
    }

    private static async Task Ask(MessageSearch search)
    {
        Say($"{"first page, milliseconds",-34}{"p50",8}{"p95",8}{"max",8}{"hits",6}");
        foreach (var (what, who, words, inRoom) in Kinds)
        {
            var query = SearchQuery.Read(words) ?? throw new InvalidOperationException("Nothing to look for.");
            var room = inRoom ? SearchDistrict.GroupRoom : (RoomId?)null;
            var times = new double[Rounds];
            var hits = 0;
            for (var i = 0; i < Rounds; i++)
            {
                var begun = Stopwatch.GetTimestamp();
                hits = (await search.Find(who, query, room, null, default)).Hits.Count;
                times[i] = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
            }

            Array.Sort(times);
            Say($"{what,-34}{times[Rounds / 2],8:N1}{times[Rounds * 95 / 100],8:N1}{times[^1],8:N1}{hits,6}");
        }
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
