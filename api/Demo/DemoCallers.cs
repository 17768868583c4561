using CoManage.Domain.Calls;
using CoManage.Domain.Kernel;

namespace CoManage.Api.Demo;

/// <summary>
/// Health managers at the telephone: they plan calls for who is followed up, make most of what is due, and leave today
/// half done. Its chance is its own, so that everything else stays as it was.
/// </summary>
internal sealed class DemoCallers(DemoSilo silo, IReadOnlyDictionary<string, DemoTeam> teams, Random random)
{
    private const string Due =
        "SELECT plan_id AS Id, group_id AS GroupId, calls AS Calls FROM call_plans WHERE standing = 'due' AND due_on <= @today ORDER BY plan_id";

    private const int PlannedToday = 8;

    private static readonly CallClocks Clocks = CallClocks.Usual;

    private static readonly string[] Notes =
    [
        "血压 136/82，药按时吃，盐少放了。", "女儿在旁边听，约好下月来量血糖。", "说最近睡得不好，已记下请医生看。",
        "家里血压计没电，明天去小屋量。", "按时吃药，没有不舒服。",
    ];

    private sealed record Open
    {
        public string Id { get; init; } = "";

        public string GroupId { get; init; } = "";

        public long Calls { get; init; }
    }

    /// <summary>Spreads the first calls of those who are followed up over a month.</summary>
    public async Task Plan(IEnumerable<DemoYear.Resident> people, CancellationToken ct)
    {
        foreach (var resident in people)
        {
            if (random.Next(4) == 0)
            {
                await Plan(resident, Today.AddDays(random.Next(Clocks.Agreed)), ct);
            }
        }

        await silo.Settle(ct);
    }

    /// <summary>A few of every team for today, so that nobody opens an empty list.</summary>
    public async Task PlanToday(IEnumerable<DemoYear.Resident> people, CancellationToken ct)
    {
        foreach (var team in people.GroupBy(each => each.Team))
        {
            foreach (var resident in team.Take(PlannedToday))
            {
                await Plan(resident, Today, ct);
            }
        }

        await silo.Settle(ct);
    }

    /// <param name="diligence">0 to 100: how much of what is due is called.</param>
    public async Task Work(int diligence, CancellationToken ct)
    {
        foreach (var open in await silo.Read<Open>(Due, new { today = $"{Today:O}" }, ct))
        {
            if (random.Next(100) < diligence && teams.TryGetValue(open.GroupId, out var team))
            {
                await silo.Give<CallCommand>(Guid.Parse(open.Id), team.HealthManager, Answer((int)open.Calls), ct);
            }
        }

        await silo.Settle(ct);
    }

    private DateOnly Today => Clocks.DayOf(silo.Clock.GetUtcNow());

    private Task Plan(DemoYear.Resident resident, DateOnly on, CancellationToken ct) => silo.Give<CallCommand>(
        CallPlanId.For(resident.Id, resident.Team.Id).Value,
        resident.Team.HealthManager,
        new CallCommand.Owe(resident.Id, resident.Team.Id, CallReason.Planned, Guid.Empty, on),
        ct);

    private CallCommand.Answer Answer(int seen) => random.Next(100) switch
    {
        < 64 => new(CallResult.Agreed, seen, Note: new PrivateText(Notes[random.Next(Notes.Length)])),
        < 80 => new(CallResult.CallLater, seen),
        < 95 => new(CallResult.NoAnswer, seen, Today.AddDays(random.Next(1, 4))),
        < 98 => new(CallResult.InHospital, seen, Today.AddDays(14)),
        98 => new(CallResult.WrongNumber, seen),
        _ => new(CallResult.Refused, seen),
    };
}
