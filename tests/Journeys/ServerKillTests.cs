using System.Net.Http.Json;
using System.Text.Json;
using CoManage.Tests.Support;
using Dapper;
using Microsoft.Data.Sqlite;
using Xunit.Abstractions;

namespace CoManage.Tests.Journeys;

/// <summary>
/// The real service, killed by its process id again and again while people write: whatever was acknowledged is there,
/// once, under the number that was told.
/// </summary>
public sealed class ServerKillTests(ITestOutputHelper output)
{
    private const int Kills = 20;
    private const int ConnectionsOfEach = 4;
    private const int Seed = 20;
    private const int SentAgain = 40;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly ServerSettings Fast = new()
    {
        Environment = new Dictionary<string, string> { ["Live__PostsPerTenSeconds"] = "1000000" },
    };

    [Fact]
    public async Task What_people_were_told_is_stored_once_and_under_the_same_number_however_often_the_server_is_killed()
    {
        await using var district = await District.Open(Fast);
        var rooms = await Rooms(district);
        var writers = await Writers(district.Server, rooms);
        await KillAgainAndAgain(district.Server, writers);

        await using var gp = await district.SignIn(Desk.Gp);
        foreach (var room in rooms)
        {
            var stored = Stored(district.Server, room);
            await CompareWithHistory(gp, room, stored);
            Compare(stored, writers, room);
            await SendAgain(gp, writers, room);
            Assert.Equal(stored.Count, Stored(district.Server, room).Count);
            output.WriteLine($"{room}: {stored.Count} updates");
        }
    }

    private static async Task KillAgainAndAgain(TestServer server, IReadOnlyList<BusyWriter> writers)
    {
        var moments = new Random(Seed);
        for (var kill = 0; kill < Kills; kill++)
        {
            var acknowledged = 0;
            var after = moments.Next(1, 400);
            var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var writing = Task.WhenAll(writers.Select(each => Task.Run(() => each.WriteUntilCut(server.Address, () =>
            {
                if (Interlocked.Increment(ref acknowledged) == after)
                {
                    enough.SetResult();
                }
            }))));
            await Task.WhenAny(enough.Task, writing).WaitAsync(Patience);
            await server.Kill();
            await writing.WaitAsync(Patience);
            Assert.True(acknowledged >= after, $"Only {acknowledged} of {after} answers came before the writers gave up.");
            await server.Start();
        }
    }

    private static async Task<string[]> Rooms(District district)
    {
        await using var gp = await district.SignIn(Desk.Gp);
        return [.. (await gp.Get("/api/rooms")).EnumerateArray().Select(each => each.GetProperty("id").GetString() ?? "")];
    }

    private static async Task<IReadOnlyList<BusyWriter>> Writers(TestServer server, IReadOnlyList<string> rooms)
    {
        var writers = new List<BusyWriter>();
        foreach (var desk in new[] { Desk.Gp, Desk.Specialist, Desk.HealthManager })
        {
            using var visitor = server.NewVisitor();
            using var answer = await visitor.Http.PostAsJsonAsync("/api/session", new { userName = District.NameOf(desk), password = District.Password });
            answer.EnsureSuccessStatusCode();
            writers.AddRange(Enumerable.Range(0, ConnectionsOfEach).Select(_ => new BusyWriter(visitor.Cookies, rooms)));
        }

        return writers;
    }

    private static List<StoredUpdate> Stored(TestServer server, string room)
    {
        var file = Path.Combine(server.Data, "comanage.db");
        using var database = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        return
        [
            .. database.Query<(long Number, string Command)>(
                "SELECT number, command FROM room_log WHERE stream = @stream ORDER BY number",
                new { stream = $"room/{Guid.Parse(room):N}" }).Select(each => new StoredUpdate(each.Number, Guid.Parse(each.Command))),
        ];
    }

    private static void Compare(List<StoredUpdate> stored, IReadOnlyList<BusyWriter> writers, string room)
    {
        var sent = writers.SelectMany(each => each.Messages.Concat(each.Recalls)).Where(each => each.Room == room).ToList();
        var byNumber = stored.ToDictionary(each => each.Number, each => each.Command);
        Assert.Equal(Enumerable.Range(1, stored.Count).Select(each => (long)each), stored.Select(each => each.Number));
        Assert.Equal(stored.Count, stored.Select(each => each.Command).Distinct().Count());
        Assert.Subset(sent.Select(each => each.Command).ToHashSet(), stored.Select(each => each.Command).ToHashSet());
        Assert.All(sent.Where(each => each.Number is not null), each => Assert.Equal(each.Command, byNumber[each.Number ?? 0]));
    }

    private static async Task CompareWithHistory(Person gp, string room, List<StoredUpdate> stored)
    {
        var told = new List<(long Number, Guid? Message)>();
        for (var before = long.MaxValue; ;)
        {
            var page = await gp.Get($"/api/rooms/{room}/updates?before={before}&limit=200");
            told.InsertRange(0, page.GetProperty("updates").EnumerateArray().Select(each => (each.GetProperty("number").GetInt64(), MessageOf(each))));
            if (!page.GetProperty("more").GetBoolean())
            {
                break;
            }

            before = told[0].Number;
        }

        Assert.Equal(stored.Select(each => each.Number), told.Select(each => each.Number));
        Assert.All(told.Zip(stored), each => Assert.Equal(each.Second.Command, each.First.Message ?? each.Second.Command));
    }

    /// <summary>A message has the id of the command that posted it; other updates have none.</summary>
    private static Guid? MessageOf(JsonElement update) =>
        update.GetProperty("change").TryGetProperty("messageId", out var id) ? id.GetGuid() : null;

    private static async Task SendAgain(Person gp, IReadOnlyList<BusyWriter> writers, string room)
    {
        // A command is known by its room and its id, whoever repeats it.
        var answered = writers.SelectMany(each => each.Messages).Where(each => each.Room == room && each.Number is not null).ToList();
        foreach (var message in answered.Take(SentAgain).Concat(answered.TakeLast(SentAgain)))
        {
            var answer = await gp.Invoke("Post", room, new { commandId = message.Command, text = "再发一次", kind = "message" });
            Assert.Equal(message.Number, answer.GetProperty("update").GetProperty("number").GetInt64());
        }
    }

    private sealed record StoredUpdate(long Number, Guid Command);
}
