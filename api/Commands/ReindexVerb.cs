using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using CoManage.Silo.Search;

namespace CoManage.Api.Commands;

/// <summary>Makes the index of messages again from the rooms' logs.</summary>
internal static class ReindexVerb
{
    public static Command Make()
    {
        var reindex = new Command("reindex", "Make the search over messages again from the rooms' logs; the service may keep running.");
        reindex.SetAction((given, ct) => Verb.Run(
            given,
            async (services, stop) =>
            {
                var tail = services.GetRequiredService<SearchTail>();
                var since = Stopwatch.StartNew();
                using var bar = new ProgressBar(quiet: given.GetValue(Verb.Json));
                var updates = await tail.Rebuild(new Shown(bar, await tail.CountAll(stop)), stop);
                bar.Dispose();
                var seconds = since.Elapsed.TotalSeconds;
                await Verb.Say(
                    given,
                    string.Create(CultureInfo.InvariantCulture, $"{updates:N0} updates of rooms were read into the index in {seconds:N1} s."),
                    new { updates, seconds });
                return Verb.Done;
            },
            ct));
        return reindex;
    }

    private sealed class Shown(ProgressBar bar, long all) : IProgress<long>
    {
        public void Report(long value) => bar.Show(value, all, value);
    }
}
