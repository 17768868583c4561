using CoManage.Api.Live;
using CoManage.Domain.Kernel;
using CoManage.Silo.Audit;
using CoManage.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CoManage.Tests.Api.Live;

public class RoomOpeningsTests
{
    private static readonly PatientId Amina = new(DerivedId.From("amina"));
    private static readonly RoomId Room = new(DerivedId.From("room"));
    private static readonly Actor Lin = new(new UserId(DerivedId.From("lin")), Role.Gp, "lin");
    private static readonly Actor Mei = new(new UserId(DerivedId.From("mei")), Role.HealthManager, "mei");

    private readonly TestClock clock = new();
    private readonly Written audit = new();
    private readonly RoomOpenings openings;

    public RoomOpeningsTests() => openings = new RoomOpenings(audit, clock);

    [Theory]
    [InlineData(RoomDoor.Page, RoomDoor.Line)]
    [InlineData(RoomDoor.Line, RoomDoor.Page)]
    internal async Task The_two_doors_of_one_page_leave_one_line(RoomDoor first, RoomDoor second)
    {
        await Open(Lin, first);
        await Open(Lin, second);
        Assert.Equal(["lin read room"], audit.Lines);

        // Both are used up: what comes now is another visit.
        await Open(Lin, first);
        Assert.Equal(["lin read room", "lin read room"], audit.Lines);
    }

    [Fact]
    public async Task The_same_door_twice_and_another_person_leave_lines_of_their_own()
    {
        await Open(Lin, RoomDoor.Line);
        await Open(Lin, RoomDoor.Line);
        await Open(Mei, RoomDoor.Page);
        Assert.Equal(["lin read room", "lin read room", "mei read room"], audit.Lines);
    }

    [Fact]
    public async Task What_comes_over_a_minute_later_is_another_visit()
    {
        await Open(Lin, RoomDoor.Page);
        clock.Advance(TimeSpan.FromSeconds(61));
        await Open(Lin, RoomDoor.Line);
        Assert.Equal(["lin read room", "lin read room"], audit.Lines);
    }

    [Fact]
    public async Task A_line_that_was_not_stored_is_written_by_the_second_door()
    {
        audit.Fails = true;
        await Assert.ThrowsAsync<IOException>(() => Open(Lin, RoomDoor.Page));
        audit.Fails = false;
        await Open(Lin, RoomDoor.Line);
        Assert.Equal(["lin read room"], audit.Lines);
    }

    [Fact]
    public async Task A_page_of_the_service_uses_both_doors_and_leaves_one_line()
    {
        await using var host = await ApiHost.Start(
            services => services.AddSingleton(all => new RoomOpenings(all.GetRequiredService<IAudit>(), clock)));
        var home = await host.Settle("amber");
        var room = RoomId.OfConsult(home.Group, home.PatientId).Value;
        using var doctor = await host.SignedIn(home.Gp);
        await using var line = await HubClient.Connect(doctor);

        Assert.Equal(200, (await doctor.Read($"/api/rooms/{room}/opening")).Status);
        await line.Invoke("Open", room, 0);

        var log = await host.Get<AuditQueries>().List(new AuditFilter(home.PatientId.Value, null, null, null, 1, 50), default);
        Assert.Single(log.Items, each => each.What == "read room");
    }

    private Task Open(Actor who, RoomDoor door) => openings.Note(who, Amina, Room, door, default);

    private sealed class Written : IAudit
    {
        public List<string> Lines { get; } = [];

        public bool Fails { get; set; }

        public Task Read(Actor by, PatientId patient, string what, string why, string subject, CancellationToken ct)
        {
            if (Fails)
            {
                return Task.FromException(new IOException("The disk is full."));
            }

            Lines.Add($"{by.Name} {what}");
            return Task.CompletedTask;
        }
    }
}
