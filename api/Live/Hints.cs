using System.Collections.Concurrent;

namespace CoManage.Api.Live;

/// <summary>
/// "This list has changed": told to each audience at most once per short while, after the last change, so that an
/// import of thousands of rows makes nobody read a page thousands of times.
/// </summary>
internal sealed class Hints(Telling telling, TimeProvider clock)
{
    private static readonly TimeSpan Worklists = TimeSpan.FromMilliseconds(200);

    // Unread counts change with every message of a busy room; nobody reads them faster than this.
    private static readonly TimeSpan Rooms = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<(Audience Audience, string List), bool> waiting = [];

    public void Give(Audience audience, string list)
    {
        if (waiting.TryAdd((audience, list), true))
        {
            _ = Send(audience, list);
        }
    }

    private async Task Send(Audience audience, string list)
    {
        await Task.Delay(list == "rooms" ? Rooms : Worklists, clock);
        // Taken out before sending: a change from now on is told again.
        waiting.TryRemove((audience, list), out _);
        telling.Changed(audience, list);
    }
}
