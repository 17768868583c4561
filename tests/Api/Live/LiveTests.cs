using System.Text.Json;
using CoManage.Domain.Chat;
using CoManage.Domain.Groups;
using CoManage.Domain.Kernel;
using CoManage.Tests.Support;
using static CoManage.Tests.Api.Live.LiveRoom;

namespace CoManage.Tests.Api.Live;

public class LiveTests
{
    [Fact]
    public async Task What_is_said_reaches_everybody_in_the_room_once_and_in_order()
    {
        await using var host = await ApiHost.Start();
        var home = await host.Settle("amber");
        var room = RoomId.OfGroup(home.Group);
        await using var doctor = await Opened(host, home.Gp, room);
        await using var patient = await Opened(host, home.Patient, room);
        var first = Message("Good morning");

        var said = await doctor.Invoke("Post", room.Value, first);
        var again = await doctor.Invoke("Post", room.Value, first);
        await doctor.Invoke("Post", room.Value, Message("Any questions?"));

        Assert.Equal(Number(said.GetProperty("update")), Number(again.GetProperty("update")));
        Assert.Equal("Good morning", Words(await patient.Expect("Updated")));
        Assert.Equal("Any questions?", Words(await patient.Expect("Updated")));
    }

    [Fact]
    public async Task Who_comes_back_gets_what_was_missed()
    {
        await using var host = await ApiHost.Start();
        var home = await host.Settle("amber");
        var room = RoomId.OfGroup(home.Group);
        await Say(host, home, "One");
        await Say(host, home, "Two");
        await using var patient = await HubClient.Connect(await host.SignedIn(home.Patient));

        var fresh = await patient.Invoke("Open", room.Value, 0);
        var missed = await patient.Invoke("Open", room.Value, 1);

        Assert.True(fresh.GetProperty("reset").GetBoolean());
        Assert.Equal(2, fresh.GetProperty("updates").GetArrayLength());
        Assert.False(missed.GetProperty("reset").GetBoolean());
        Assert.Equal("Two", Words(Assert.Single(missed.GetProperty("updates").EnumerateArray())));
    }

    [Fact]
    public async Task Somebody_removed_from_the_group_does_not_get_its_next_message()
    {
        await using var host = await ApiHost.Start();
        var home = await host.Settle("amber");
        var room = RoomId.OfGroup(home.Group);
        await using var patient = await Opened(host, home.Patient, room);
        await using var colleague = await Opened(host, home.HealthManager, room);

        await host.Ask<GroupCommand>(home.Group.Value, new GroupCommand.Remove(home.PatientId, "asked"), home.Gp);
        await Say(host, home, "Only for members");
        await colleague.Expect("Updated");

        Assert.Equal(room.Value, (await patient.Expect("Left")).Arguments[0].GetGuid());
        Assert.Equal(JsonValueKind.Null, (await patient.Invoke("Open", room.Value, 0)).ValueKind);
        Assert.False(patient.Calls.TryRead(out var heard) && heard.Method == "Updated");
    }

    [Fact]
    public async Task A_room_hears_who_of_the_staff_is_there_and_writing_and_nothing_of_patients_or_strangers()
    {
        await using var host = await ApiHost.Start();
        var (home, other) = (await host.Settle("amber"), await host.Settle("blue"));
        var room = RoomId.OfGroup(home.Group);
        await using var patient = await Opened(host, home.Patient, room);
        await using var stranger = await HubClient.Connect(await host.SignedIn(other.Gp));
        await using var doctor = await Opened(host, home.Gp, room);

        await patient.Expect(call => call.Method == "Here" && call.Arguments[1].GetArrayLength() == 1);
        await stranger.Invoke("Types", room.Value);
        await patient.Invoke("Types", room.Value);
        await doctor.Invoke("Types", room.Value);
        var typing = await patient.Expect(call => call.Method == "Typing");
        Assert.Equal(home.Gp.Id.Value, typing.Arguments[1].GetProperty("id").GetGuid());

        await doctor.Invoke("Read", room.Value, 0);
        await doctor.Invoke("Close", room.Value);
        await patient.Expect(call => call.Method == "Here" && call.Arguments[1].GetArrayLength() == 0);
        Assert.False(doctor.Calls.TryRead(out var heard) && heard.Method == "Typing");
    }

    [Fact]
    public async Task A_patient_hears_that_a_doctor_has_read_and_not_who_else_has()
    {
        await using var host = await ApiHost.Start();
        var home = await host.Settle("amber");
        var room = RoomId.OfGroup(home.Group);
        await Say(host, home, "One");
        await using var patient = await Opened(host, home.Patient, room);
        await using var manager = await Opened(host, home.HealthManager, room);
        await using var doctor = await Opened(host, home.Gp, room);

        await manager.Invoke("Read", room.Value, 1);
        Assert.Equal(0, (await patient.Invoke("Open", room.Value, 0)).GetProperty("seenByGp").GetInt64());
        await doctor.Invoke("Read", room.Value, 1);
        Assert.Equal(1, (await patient.Expect("Seen")).Arguments[1].GetInt64());
    }

    [Fact]
    public async Task Staff_with_a_stale_screen_are_told_what_they_missed_instead_of_answering()
    {
        await using var host = await ApiHost.Start();
        var home = await host.Settle("amber");
        var room = RoomId.OfGroup(home.Group);
        await using var doctor = await Opened(host, home.Gp, room);
        await using var manager = await Opened(host, home.HealthManager, room);
        await doctor.Invoke("Post", room.Value, Message("Come on Monday"));

        var late = await manager.Invoke(
            "Post", room.Value, new { commandId = Guid.NewGuid(), text = "Come on Friday", kind = "message", lastSeen = 0 });

        Assert.Equal("chat.answered-meanwhile", late.GetProperty("refusal").GetString());
        Assert.Equal("Come on Monday", Words(Assert.Single(late.GetProperty("missed").EnumerateArray())));
        Assert.Equal(1, (await doctor.Invoke("Open", room.Value, 0)).GetProperty("number").GetInt64());
    }

    [Fact]
    public async Task Somebody_removed_from_the_group_can_say_nothing_more_there()
    {
        await using var host = await ApiHost.Start();
        var home = await host.Settle("amber");
        var room = RoomId.OfGroup(home.Group);
        await using var patient = await Opened(host, home.Patient, room);
        await patient.Invoke("Post", room.Value, Message("Still here"));

        await host.Ask<GroupCommand>(home.Group.Value, new GroupCommand.Remove(home.PatientId, "asked"), home.Gp);
        var refused = await patient.Invoke("Post", room.Value, Message("Gone by now"));

        Assert.Equal("rooms.not-yours", refused.GetProperty("refusal").GetString());
    }

    [Fact]
    public async Task Who_writes_too_fast_is_told_when_to_send_it_again()
    {
        await using var host = await ApiHost.Start(settings: ("Live:PostsPerTenSeconds", "1"));
        var home = await host.Settle("amber");
        var room = RoomId.OfGroup(home.Group);
        await using var patient = await Opened(host, home.Patient, room);
        await patient.Invoke("Post", room.Value, Message("One"));

        var refused = await patient.Invoke("Post", room.Value, Message("Two"));

        Assert.Equal("chat.too-fast", refused.GetProperty("refusal").GetString());
        Assert.InRange(refused.GetProperty("retryAfterMs").GetInt64(), 1, 10_000);
    }

    [Fact]
    public async Task A_busy_room_reaches_everybody_in_order()
    {
        const int Each = 40;
        await using var host = await ApiHost.Start(settings: ("Live:PostsPerTenSeconds", "1000"));
        var home = await host.Settle("amber");
        var room = RoomId.OfGroup(home.Group);
        await using var doctor = await Opened(host, home.Gp, room);
        await using var manager = await Opened(host, home.HealthManager, room);
        await using var patient = await Opened(host, home.Patient, room);

        await Task.WhenAll(new[] { doctor, manager, patient }.SelectMany(each =>
            Enumerable.Range(0, Each).Select(number => each.Invoke("Post", room.Value, Message($"{number}")))));

        foreach (var each in new[] { doctor, manager, patient })
        {
            for (var number = 1; number <= 3 * Each; number++)
            {
                Assert.Equal(number, Number((await each.Expect("Updated")).Arguments[1]));
            }
        }
    }

    [Fact]
    public async Task A_team_hears_of_its_worklist_and_others_do_not()
    {
        await using var host = await ApiHost.Start();
        var home = await host.Settle("amber");
        await using var doctor = await HubClient.Connect(await host.SignedIn(home.Gp));
        await using var patient = await HubClient.Connect(await host.SignedIn(home.Patient));

        await host.Ask<GroupCommand>(home.Group.Value, new GroupCommand.Remove(home.PatientId, "asked"), home.Gp);

        await doctor.Expect(call => call.Method == "Changed" && call.Arguments[0].GetString() == "members");
        var hint = await patient.Expect("Changed");
        Assert.Equal("rooms", hint.Arguments[0].GetString());
    }

    [Fact]
    public async Task A_hint_names_the_room_that_changed_and_its_row_counts_what_is_unread()
    {
        await using var host = await ApiHost.Start();
        var home = await host.Settle("amber");
        var room = RoomId.OfGroup(home.Group).Value;
        using var visitor = await host.SignedIn(home.Patient);
        await using var patient = await HubClient.Connect(visitor);

        await Say(host, home, "one");
        await Say(host, home, "two");

        await patient.Expect(call => IsOf(call, room));
        Assert.Equal(2, (await visitor.Read($"/api/rooms/{room}")).Body.GetProperty("unread").GetInt32());
    }

    [Fact]
    public async Task Reading_muting_and_marking_unread_on_one_device_are_told_to_the_others()
    {
        await using var host = await ApiHost.Start();
        var home = await host.Settle("amber");
        var room = RoomId.OfGroup(home.Group).Value;
        using var visitor = await host.SignedIn(home.Patient);
        await Say(host, home, "one");
        await Say(host, home, "two");
        await using var phone = await HubClient.Connect(visitor);
        await using var tablet = await HubClient.Connect(visitor);

        await phone.Invoke("Read", room, 2);
        await tablet.Expect(call => IsOf(call, room));
        Assert.Equal(0, (await visitor.Read($"/api/rooms/{room}")).Body.GetProperty("unread").GetInt32());

        await visitor.Do($"/api/rooms/{room}/unread", new { number = 2 });
        await tablet.Expect(call => IsOf(call, room));
        Assert.Equal(1, (await visitor.Read($"/api/rooms/{room}")).Body.GetProperty("unread").GetInt32());

        await visitor.Put($"/api/rooms/{room}/mute", new { muted = true });
        await tablet.Expect(call => IsOf(call, room));
        Assert.True((await visitor.Read($"/api/rooms/{room}")).Body.GetProperty("muted").GetBoolean());
    }

    private static bool IsOf(HubCall call, Guid room) =>
        call.Method == "Changed" && call.Arguments[0].GetString() == "rooms" && call.Arguments.Count == 2 && call.Arguments[1].GetGuid() == room;

    private static Task<CoManage.Silo.Runtime.Reply> Say(ApiHost host, Neighbourhood home, string words) =>
        host.Ask<RoomCommand>(
            RoomId.OfGroup(home.Group).Value,
            new RoomCommand.Post(Guid.NewGuid(), RoomFacts.OfGroup(home.Group), MessageKind.Message, new PrivateText(words)),
            home.Gp);
}
