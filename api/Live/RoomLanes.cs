using System.Threading.Channels;
using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using CoManage.Silo.Runtime;

namespace CoManage.Api.Live;

/// <summary>Updates of a room, and what they are where this process stored them itself.</summary>
internal sealed record RoomNews(RoomId Room, long First, long Last, IReadOnlyList<Happened> Happened);

/// <summary>
/// Sends rooms' updates out: the updates of one room in their order, rooms beside each other. What has come together
/// while a lane was busy goes out together, so that a busy room costs its readers less for each message.
/// </summary>
internal sealed partial class RoomLanes(
    Telling telling, Presence presence, IRoomReads rooms, TimeProvider clock, ILogger<RoomLanes> log)
{
    private const int Count = 8;
    private const int Together = 64;

    // Together a minute, in which a database starts again; a row that nobody can read must not end the lane.
    private const int MostAttempts = 120;
    private static readonly TimeSpan ReadAgainAfter = TimeSpan.FromMilliseconds(500);

    // Unbounded: nothing here ever waits for a client, and a full lane would hold up departures.
    private readonly Channel<RoomNews>[] lanes =
        [.. Enumerable.Range(0, Count).Select(_ => Channel.CreateUnbounded<RoomNews>())];

    public void Send(RoomNews news) =>
        lanes[(news.Room.GetHashCode() & int.MaxValue) % Count].Writer.TryWrite(news);

    public Task Run(CancellationToken ct) => Task.WhenAll(lanes.Select(lane => Run(lane.Reader, ct)));

    private async Task Run(ChannelReader<RoomNews> lane, CancellationToken ct)
    {
        var waiting = new List<RoomNews>(Together);
        while (await lane.WaitToReadAsync(ct))
        {
            waiting.Clear();
            while (waiting.Count < Together && lane.TryRead(out var news))
            {
                waiting.Add(news);
            }

            foreach (var room in waiting.GroupBy(each => each.Room))
            {
                await Send(room.Key, [.. room], ct);
            }
        }
    }

    private async Task Send(RoomId room, IReadOnlyList<RoomNews> news, CancellationToken ct)
    {
        try
        {
            // Nobody here: whoever opens it now reads it from the log.
            if (presence.IsOpen(room))
            {
                telling.Updated(room, await Updates(news, ct));
            }
        }
        catch (Exception fault) when (!ct.IsCancellationRequested)
        {
            NotSent(room.Value, news[0].First, fault.GetType().Name);
        }
    }

    private async Task<IReadOnlyList<RoomUpdate>> Updates(IReadOnlyList<RoomNews> news, CancellationToken ct)
    {
        var updates = new List<RoomUpdate>(news.Count);
        foreach (var each in news)
        {
            updates.AddRange(each.Happened.Count > 0 && each.Happened.All(one => IsAsReadersGetIt((RoomEvent)one.Event))
                ? each.Happened.Select(one => RoomUpdate.Of((RoomEvent)one.Event, one.At))
                : await Read(each, ct));
        }

        return updates;
    }

    /// <summary>
    /// A client that is connected all the time asks for nothing by itself, so the news wait while the database is away.
    /// </summary>
    private async Task<IReadOnlyList<RoomUpdate>> Read(RoomNews news, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await rooms.After(news.Room, news.First - 1, (int)(news.Last - news.First + 1), ct);
            }
            catch (Exception fault) when (attempt < MostAttempts && !ct.IsCancellationRequested)
            {
                NotRead(news.Room.Value, news.First, fault.GetType().Name);
                await Task.Delay(ReadAgainAfter, clock, ct);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "Update {Number} of room {Room} could not be read and is read again: {Fault}.")]
    private partial void NotRead(Guid room, long number, string fault);

    // Words that may be withheld are read back, so that nobody gets live what no page would hand out.
    private static bool IsAsReadersGetIt(RoomEvent happened) =>
        happened is not (RoomEvent.Posted { Words.IsHeld: true } or RoomEvent.Posted { IsLifted: true } or RoomEvent.Edited or RoomEvent.StandingChanged);

    [LoggerMessage(LogLevel.Warning, "Update {Number} of room {Room} was not sent: {Fault}.")]
    private partial void NotSent(Guid room, long number, string fault);
}
