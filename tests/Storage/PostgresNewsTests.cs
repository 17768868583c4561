using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;
using CoManage.Tests.Support;
using Dapper;

namespace CoManage.Tests.Storage;

[OnPostgres]
public sealed class PostgresNewsTests() : StoreContract(new PostgresTestDatabase())
{
    [ContractFact]
    public async Task News_arrive_in_the_other_process_in_order()
    {
        await using var here = await Start();
        await using var there = await Start();
        var heard = there.Store.Announcements(default).GetAsyncEnumerator();

        await Task.WhenAll(Enumerable.Range(0, 50).Select(each => (each % 2 == 0 ? here : there).Ask(One, new CounterCommand.Add(1))));

        Assert.Equal(Enumerable.Range(1, 50).Select(each => (long)each), await Hear(heard, 50));
    }

    [ContractFact]
    public async Task News_too_long_for_a_notification_arrive_too()
    {
        await using var here = await Start();
        await using var there = await Start();
        var heard = there.Store.Announcements(default).GetAsyncEnumerator();

        await here.Store.Append(Telling(0, 500), default);

        Assert.Equal(500, (await Hear(heard, 500)).Count);
    }

    [ContractFact]
    public async Task What_was_missed_while_the_connection_was_lost_is_told_afterwards()
    {
        await using var here = await Start();
        await using var there = await Start();
        var heard = there.Store.Announcements(default).GetAsyncEnumerator();
        await here.Store.Append(Telling(0, 1), default);
        await Hear(heard, 1);

        await using (var connection = await here.Store.Open(default))
        {
            await connection.ExecuteAsync(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query = 'LISTEN comanage_news' AND datname = current_database()");
        }

        await here.Store.Append(Telling(1, 2), default);

        Assert.Equal([2, 3], await Hear(heard, 2));
    }

    [ContractFact]
    public async Task Every_kind_of_news_travels()
    {
        await using var here = await Start();
        await using var there = await Start();
        var heard = there.Store.Announcements(default).GetAsyncEnumerator();
        News[] all =
        [
            new News.RoomUpdated(new RoomId(One), 3),
            new News.WorklistChanged("triage", new GroupId(One)),
            new News.HospitalWorklistChanged("referrals", new HospitalId(One)),
            new News.PersonChanged("rooms", new UserId(One)),
            new News.RoomMarked(new RoomId(Two), new UserId(One)),
            new News.PersonLeft(new UserId(One), new GroupId(Two)),
        ];

        await here.Store.Append(Appending(Stream, 0, Event(1)) with { News = all }, default);

        Assert.True(await heard.MoveNextAsync());
        Assert.Equal(all, heard.Current.News);
    }

    [ContractFact]
    public async Task What_happened_comes_along_only_where_it_was_stored()
    {
        await using var here = await Start();
        await using var there = await Start();
        var own = here.Store.Announcements(default).GetAsyncEnumerator();
        var other = there.Store.Announcements(default).GetAsyncEnumerator();

        var reply = await here.Ask(One, new CounterCommand.Add(1));

        Assert.True(await own.MoveNextAsync());
        Assert.True(await other.MoveNextAsync());
        Assert.Equal(reply.Events, own.Current.Happened);
        Assert.Empty(other.Current.Happened);
        Assert.Equal(own.Current.News, other.Current.News);
    }

    private static Append Telling(int expected, int count) =>
        Appending(Stream, expected, [.. Enumerable.Range(expected + 1, count).Select(each => Event(each))]) with
        {
            News = [.. Enumerable.Range(expected + 1, count).Select(each => new News.RoomUpdated(new RoomId(One), each))],
        };

    private static async Task<List<long>> Hear(IAsyncEnumerator<Announcement> heard, int count)
    {
        var numbers = new List<long>();
        while (numbers.Count < count && await heard.MoveNextAsync())
        {
            numbers.AddRange(heard.Current.News.OfType<News.RoomUpdated>().Select(each => each.Number));
        }

        return numbers;
    }
}
