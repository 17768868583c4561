using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;

namespace CoManage.Api.Live;

/// <summary>
/// "This list has changed": told to each group of receivers at most once per short while, after the last change, so
/// that an import of thousands of rows makes nobody read a page thousands of times.
/// </summary>
internal sealed class Hints(IHubContext<LiveHub, ILiveClient> live, TimeProvider clock)
{
    private static readonly TimeSpan Worklists = TimeSpan.FromMilliseconds(200);

    // Unread counts change with every message of a busy room; nobody reads them faster than this.
    private static readonly TimeSpan Rooms = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<(string Receivers, string List), bool> waiting = [];

    public void Give(string receivers, string list)
    {
        if (waiting.TryAdd((receivers, list), true))
        {
            _ = Send(receivers, list);
        }
    }

    private async Task Send(string receivers, string list)
    {
        await Task.Delay(list == "rooms" ? Rooms : Worklists, clock);
        // Taken out before sending: a change from now on is told again.
        waiting.TryRemove((receivers, list), out _);
        await live.Clients.Group(receivers).Changed(list);
    }
}
