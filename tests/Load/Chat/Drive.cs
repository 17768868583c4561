using System.Diagnostics;

namespace CoManage.Load.Chat;

/// <summary>How messages are sent: as fast as the server takes them, or at a steady pace.</summary>
internal static class Drive
{
    /// <summary>Each sender sends its next message when one is answered.</summary>
    public static Task Flood(Gathering gathering, Scenario scenario, TimeSpan time)
    {
        foreach (var room in gathering.Rooms)
        {
            room.Next = member => member.TryPost(Stopwatch.GetTimestamp());
        }

        foreach (var sender in Senders(gathering, scenario))
        {
            for (var i = 0; i < scenario.UnderWay; i++)
            {
                sender.TryPost(Stopwatch.GetTimestamp());
            }
        }

        return Task.Delay(time);
    }

    public static void Stop(Gathering gathering)
    {
        foreach (var room in gathering.Rooms)
        {
            room.Next = null;
        }
    }

    /// <summary>
    /// Messages at their due moments, whatever the server does; latency counts from the moment when one was due.
    /// Returns how many could not be sent because too many were under way.
    /// </summary>
    public static async Task<long> Steadily(Gathering gathering, Scenario scenario, double perSecond, TimeSpan time, CancellationToken ct = default)
    {
        var senders = Senders(gathering, scenario);
        var start = Stopwatch.GetTimestamp();
        var held = 0L;
        for (var sent = 0L; ; sent++)
        {
            var due = start + (long)(sent * Stopwatch.Frequency / perSecond);
            if (due - start > time.TotalSeconds * Stopwatch.Frequency || ct.IsCancellationRequested)
            {
                return held;
            }

            var ahead = due - Stopwatch.GetTimestamp();
            if (ahead > 0)
            {
                await Task.Delay(TimeSpan.FromSeconds(Math.Max(0.001, (double)ahead / Stopwatch.Frequency)), CancellationToken.None);
            }

            held += senders[(int)(sent % senders.Count)].TryPost(due) ? 0 : 1;
        }
    }

    // Rooms take turns, so that all of them are equally busy.
    private static List<Member> Senders(Gathering gathering, Scenario scenario)
    {
        var byRoom = gathering.Members.GroupBy(member => member.Room).Select(room => room.Take(scenario.Senders).ToList()).ToList();
        return [.. Enumerable.Range(0, scenario.Senders).SelectMany(number => byRoom.Select(room => room[number]))];
    }
}
