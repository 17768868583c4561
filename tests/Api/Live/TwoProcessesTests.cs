using CoManage.Domain.Groups;
using CoManage.Domain.Kernel;
using CoManage.Tests.Support;
using Dapper;
using Npgsql;
using static CoManage.Tests.Api.Live.LiveRoom;

namespace CoManage.Tests.Api.Live;

public class TwoProcessesTests(PostgresDatabase database) : IClassFixture<PostgresDatabase>
{
    [PostgresFact]
    public async Task Two_processes_on_one_database_tell_the_same_news()
    {
        await using var one = await ApiHost.Start(database.ConnectionString);
        var home = await one.Settle("amber");
        await using var two = await ApiHost.Start(database.ConnectionString);
        var room = RoomId.OfGroup(home.Group);
        await using var here = await Opened(one, home.Gp, room);
        await using var there = await Opened(two, home.Patient, room);

        await here.Invoke("Post", room.Value, Message("From here"));
        await there.Expect("Updated");
        await there.Invoke("Post", room.Value, Message("From there"));

        Assert.Equal("From here", Words(await here.Expect("Updated")));
        Assert.Equal("From there", Words(await here.Expect("Updated")));
        await one.Ask<GroupCommand>(home.Group.Value, new GroupCommand.Remove(home.PatientId, "asked"), home.Gp);
        await there.Expect("Left");
    }

    [PostgresFact]
    public async Task Somebody_removed_by_another_process_says_nothing_more_even_before_that_is_heard_of_here()
    {
        await using var one = await ApiHost.Start(database.ConnectionString);
        var home = await one.Settle("green");
        await using var two = await ApiHost.Start(database.ConnectionString);
        var room = RoomId.OfGroup(home.Group);
        await using var there = await Opened(two, home.Patient, room);
        await EndListening();

        await one.Ask<GroupCommand>(home.Group.Value, new GroupCommand.Remove(home.PatientId, "asked"), home.Gp);
        var late = await there.Invoke("Post", room.Value, Message("Still here?"));

        Assert.Equal("rooms.not-yours", late.GetProperty("refusal").GetString());
    }

    /// <summary>For a second, until they have connected again, the processes hear nothing of each other.</summary>
    private async Task EndListening()
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.ExecuteAsync(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query = 'LISTEN comanage_news' AND datname = current_database()");
    }
}
