using System.Text.Json;
using CoManage.Domain.Alerts;
using CoManage.Domain.Calls;
using CoManage.Domain.Groups;
using CoManage.Domain.Kernel;
using CoManage.Tests.Support;

namespace CoManage.Tests.Api.Permissions;

/// <summary>Somebody who tries a way in: of the one group, whose things are asked for, or of the other.</summary>
internal sealed record Caller(Role Role, bool IsOwn, Visitor Visitor, HubClient? Hub, Neighbourhood? Home)
{
    public override string ToString() => Home is null ? $"{Role}" : $"{Role} of the {(IsOwn ? "same" : "other")} group";
}

/// <summary>Two groups with everybody who belongs to them, all signed in.</summary>
internal sealed class Cast : IAsyncDisposable
{
    private readonly ApiHost host;
    private readonly List<Caller> callers = [];
    private readonly Dictionary<string, string> things = [];

    private Cast(ApiHost host, Neighbourhood one) => (this.host, One) = (host, one);

    public ApiHost Host => host;

    /// <summary>Whose things are asked for.</summary>
    public Neighbourhood One { get; }

    public IReadOnlyList<Caller> Callers => callers;

    public static async Task<Cast> Gather()
    {
        var host = await ApiHost.Start();
        var cast = new Cast(host, await host.Settle("amber"));
        var other = await host.Settle("birch");
        await cast.SignIn(cast.One, isOwn: true);
        await cast.SignIn(other, isOwn: false);
        var administrator = await host.Account(Role.Administrator, "administrator");
        await cast.Add(administrator, isOwn: true, home: null);
        await cast.Add(await host.Account(Role.DistrictManager, "district"), isOwn: true, home: null);
        cast.callers.Add(new Caller(Role.Service, true, host.NewVisitor(), null, null));
        await cast.Name();
        return cast;
    }

    /// <summary>A text of the table with the names of things put in for this caller.</summary>
    public string Fill(string text, Caller caller)
    {
        foreach (var (name, value) in things)
        {
            text = text.Replace($"{{{name}}}", value, StringComparison.Ordinal);
        }

        return text.Replace("{myGroup}", $"{(caller.Home ?? One).Group.Value}", StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var caller in callers)
        {
            caller.Visitor.Dispose();
            if (caller.Hub is { } hub)
            {
                await hub.DisposeAsync();
            }
        }

        await host.DisposeAsync();
    }

    private async Task SignIn(Neighbourhood home, bool isOwn)
    {
        foreach (var who in new[] { home.Gp, home.Specialist, home.HealthManager, home.HospitalDesk, home.Patient })
        {
            await Add(who, isOwn, home);
        }
    }

    private async Task Add(Actor who, bool isOwn, Neighbourhood? home)
    {
        var visitor = await host.SignedIn(who);
        callers.Add(new Caller(who.Role, isOwn, visitor, await HubClient.Connect(visitor), home));
    }

    private async Task Name()
    {
        var spare = await host.Account(Role.HealthManager, "spare");
        foreach (var (name, value) in new (string, object)[]
        {
            ("group", One.Group.Value), ("patient", One.PatientId.Value), ("colleague", One.Gp.Id.Value),
            ("hospital", One.Hospital.Value), ("case", One.Case.Value), ("escalation", One.Escalation.Value),
            ("referral", One.Referral.Value), ("room", RoomId.OfGroup(One.Group).Value),
            ("teamRoom", RoomId.OfTeam(One.Group).Value), ("consultRoom", RoomId.OfConsult(One.Group, One.PatientId).Value),
            ("caseRoom", RoomId.OfCase(One.Case).Value), ("account", spare.Id.Value), ("import", Guid.Empty), ("shift", Guid.Empty), ("alert", await Raise()),
            ("programme", "stroke"), ("model", "ckd.exam"), ("version", 0), ("measure", "overdue"), ("role", "gp"), ("number", 1), ("calls", await OweCall()), ("reply", One.Group.Value), ("file", await Upload("room")), ("consultFile", await Upload("consultRoom")), ("teamFile", await Upload("teamRoom")), ("document", "v1"), ("screening", await Screen()),
        })
        {
            things[name] = $"{value}";
        }
    }

    /// <summary>A picture in a room, sent and posted by a member of the team.</summary>
    private async Task<Guid> Upload(string place)
    {
        var manager = callers.First(each => each is { Role: Role.HealthManager, IsOwn: true });
        var room = place switch
        {
            "room" => RoomId.OfGroup(One.Group),
            "teamRoom" => RoomId.OfTeam(One.Group),
            _ => RoomId.OfConsult(One.Group, One.PatientId),
        };
        return await manager.Visitor.PostFile(room.Value, SampleFiles.Png(), SampleFiles.Png(20, 15));
    }

    private async Task<Guid> OweCall()
    {
        var plan = CallPlanId.For(One.PatientId, One.Group);
        await host.Ask<CallCommand>(
            plan.Value, new CallCommand.Owe(One.PatientId, One.Group, CallReason.Planned, Guid.Empty, new DateOnly(2026, 3, 1)));
        return plan.Value;
    }

    private async Task<Guid> Raise()
    {
        var alert = AlertId.For(One.PatientId, One.Group);
        var report = new AlertReport(
            One.PatientId, One.Group, RoomId.OfConsult(One.Group, One.PatientId), 1, TestClock.Noon, ["chest_pain"], One.Case);
        await host.Ask<AlertCommand>(alert.Value, new AlertCommand.Raise(report, new Ladder([], [], [])));
        return alert.Value;
    }

    private async Task<Guid> Screen()
    {
        var manager = callers.First(each => each is { Role: Role.HealthManager, IsOwn: true }).Visitor;
        var (status, form) = await manager.Read("/api/programmes/stroke");
        Assert.Equal(200, status);
        var answers = form.GetProperty("fields").EnumerateArray()
            .Where(field => field.GetProperty("kind").GetString() == "yesNo")
            .ToDictionary(field => field.GetProperty("code").GetString() ?? "", _ => "no");
        var sheet = new { programme = "stroke", takenAt = DateTimeOffset.UnixEpoch.AddYears(55), answers, confirmed = new[] { "*" } };
        var (recorded, reply) = await manager.Do($"/api/patients/{One.PatientId.Value}/screenings", sheet);
        Assert.True(recorded == 200, $"{recorded}: {(reply.ValueKind == JsonValueKind.Undefined ? "" : reply.GetRawText())}");
        return reply.GetProperty("id").GetGuid();
    }
}
