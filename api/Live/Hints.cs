using System.Collections.Concurrent;
using CoManage.Domain.Kernel;

namespace CoManage.Api.Live;

/// <summary>
/// "This list has changed": told to each audience at most once per short while, after the last change, so that an
/// import of thousands of rows makes nobody read a page thousands of times. Of the rooms, only the changed one is read.
/// </summary>
internal sealed class Hints(Telling telling, Presence presence, TimeProvider clock)
{
    /// <summary>The list of rooms; its hints name the room that changed.</summary>
    public const string Rooms = "rooms";

    private static readonly TimeSpan Worklists = TimeSpan.FromMilliseconds(200);

    // Unread counts change with every message of a busy room; nobody reads them faster than this.
    private static readonly TimeSpan Talk = TimeSpan.FromSeconds(1);

    // All who are told come back to read: the more they are, the more is told at once.
    private const int ConnectionsPerSecond = 100;
    private static readonly TimeSpan LongestTalk = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<(Audience Audience, string List, RoomId? Room), bool> waiting = [];

    public void Give(Audience audience, string list, RoomId? room = null)
    {
        if (waiting.TryAdd((audience, list, room), true))
        {
            _ = Send(audience, list, room);
        }
    }

    private async Task Send(Audience audience, string list, RoomId? room)
    {
        await Task.Delay(room is null ? Worklists : Pause(presence.Of(audience).Count), clock);
        // Taken out before sending: a change from now on is told again.
        waiting.TryRemove((audience, list, room), out _);
        telling.Changed(audience, list, room);
    }

    private static TimeSpan Pause(int connections)
    {
        var pause = Talk + TimeSpan.FromSeconds(connections / ConnectionsPerSecond);
        return pause < LongestTalk ? pause : LongestTalk;
    }
}
