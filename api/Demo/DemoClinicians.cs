using CoManage.Domain.Escalations;
using CoManage.Domain.Kernel;
using CoManage.Domain.Referrals;
using CoManage.Domain.Triage;
using CoManage.Models;
using CoManage.Silo.Triage;

namespace CoManage.Api.Demo;

/// <summary>
/// Works through queue, inbox and referrals as people would, and leaves some things undone, so that there is
/// something open in every state.
/// </summary>
internal sealed class DemoClinicians(DemoSilo silo, PatientSnapshots snapshots, IReadOnlyDictionary<string, DemoTeam> teams, Random random)
{
    private const string InQueue =
        "SELECT case_id AS Id, group_id AS GroupId, patient_id AS PatientId, state AS State FROM cases WHERE in_queue = 1 AND opened_at < @before ORDER BY case_id";
    private const string Asked =
        "SELECT escalation_id AS Id, group_id AS GroupId, patient_id AS PatientId, state AS State FROM escalations WHERE closed_at IS NULL AND asked_at < @before ORDER BY escalation_id";
    private const string Referred =
        """
        SELECT referral_id AS Id, group_id AS GroupId, hospital_id AS PatientId, CASE WHEN overdue = 1 THEN 'overdue' ELSE state END AS State
        FROM referrals WHERE turn <> 'none' AND opened_at < @before ORDER BY referral_id
        """;

    private const int HospitalDiligence = 70;

    // Properties and not a constructor: an expression's column has no type while there are no rows.
    private sealed record Open
    {
        public string Id { get; init; } = "";

        public string GroupId { get; init; } = "";

        public string PatientId { get; init; } = "";

        public string State { get; init; } = "";
    }

    /// <param name="diligence">0 to 100: how much of what waits is dealt with.</param>
    public async Task Work(int diligence, CancellationToken ct)
    {
        var before = new { before = silo.Clock.GetUtcNow().AddDays(-1).ToUnixTimeMilliseconds() };
        var decisions = new List<(Guid Case, Actor By, TriageCommand Command)>();
        foreach (var open in await silo.Read<Open>(InQueue, before, ct))
        {
            if (random.Next(100) < diligence && teams.TryGetValue(open.GroupId, out var team))
            {
                decisions.Add((Guid.Parse(open.Id), team.Gp, await Decide(new PatientId(Guid.Parse(open.PatientId)), team, ct)));
            }
        }

        // Only now: a snapshot shows the person's other cases, and what is being decided would show or not by chance.
        foreach (var (triageCase, by, command) in decisions)
        {
            await silo.Give(triageCase, by, command, ct);
        }

        foreach (var open in await silo.Read<Open>(Asked, before, ct))
        {
            if (random.Next(100) < diligence && teams.TryGetValue(open.GroupId, out var team))
            {
                await Answer(Guid.Parse(open.Id), open.State, team, ct);
            }
        }

        foreach (var open in await silo.Read<Open>(Referred, before, ct))
        {
            // A hospital that does not answer in time loses its turn, so its desk is always diligent.
            if (random.Next(100) < HospitalDiligence && teams.TryGetValue(open.GroupId, out var team))
            {
                await Step(Guid.Parse(open.Id), open.State, new HospitalId(Guid.Parse(open.PatientId)), team, ct);
            }
        }

        await silo.Settle(ct);
    }

    private async Task<TriageCommand> Decide(PatientId patient, DemoTeam team, CancellationToken ct)
    {
        var advice = new PrivateText(DemoTalk.Advice[random.Next(DemoTalk.Advice.Length)]);
        return random.Next(100) switch
        {
            < 48 => new TriageCommand.Advise("lifestyle", advice),
            < 66 => new TriageCommand.Dismiss("known_managed", null),
            < 76 => new TriageCommand.Recall("remeasure", advice, random.Next(7, 29)),
            < 89 => Refer(await Snapshot(patient, ct)),
            _ => Escalate(team, await Snapshot(patient, ct)),
        };
    }

    private TriageCommand.Refer Refer(PrivateText snapshot)
    {
        var number = random.Next();
        return new(
            new ReferralId(DerivedId.From($"demo/referral/{number}/{silo.Clock.GetUtcNow().Ticks}")), "screen_positive", DemoStaff.HospitalOf(number),
            DemoStaff.DepartmentOf(number), Urgency.Soon, new PrivateText("社区筛查高危，请进一步评估。"), snapshot);
    }

    private TriageCommand.Escalate Escalate(DemoTeam team, PrivateText snapshot)
    {
        var (question, tried, _) = DemoTalk.Questions[random.Next(DemoTalk.Questions.Length)];
        return new(
            new EscalationId(DerivedId.From($"demo/escalation/{random.Next()}/{silo.Clock.GetUtcNow().Ticks}")), "treatment", team.Specialist.Id,
            new PrivateText(question), new PrivateText(tried), (AnswerWanted)random.Next(3), snapshot);
    }

    private async Task Answer(Guid id, string state, DemoTeam team, CancellationToken ct)
    {
        var answer = new PrivateText(DemoTalk.Questions[random.Next(DemoTalk.Questions.Length)].Answer);
        switch (state)
        {
            case "asked" when random.Next(6) == 0:
                await silo.Give<EscalationCommand>(id, team.Specialist, new EscalationCommand.AskMore(new PrivateText("请补近一月的血压记录和肌酐。")), ct);
                break;
            case "asked":
                await silo.Give<EscalationCommand>(id, team.Specialist, new EscalationCommand.Answer(answer), ct);
                break;
            case "needsMore":
                await silo.Give<EscalationCommand>(id, team.Gp, new EscalationCommand.Supply(new PrivateText("已补：近一月平均 158/94，肌酐正常。")), ct);
                break;
            default:
                await silo.Give<EscalationCommand>(id, team.Gp, new EscalationCommand.Close(EscalationOutcome.Advised), ct);
                break;
        }
    }

    private async Task Step(Guid id, string state, HospitalId hospital, DemoTeam team, CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(silo.Clock.GetUtcNow().UtcDateTime);
        var desk = DemoStaff.Desk(hospital);
        (Actor By, ReferralCommand Command)? step = state switch
        {
            "overdue" => (team.Gp, new ReferralCommand.Request()),
            "requested" when random.Next(8) == 0 => (desk, new ReferralCommand.Decline("noCapacity", null)),
            "requested" => (desk, new ReferralCommand.Accept(silo.Clock.GetUtcNow().AddDays(random.Next(2, 9)), new PrivateText("门诊 3 楼"))),
            "accepted" => (desk, new ReferralCommand.MarkSeen()),
            "seen" => (desk, new ReferralCommand.ReturnResult(new PrivateText(DemoTalk.Results[random.Next(DemoTalk.Results.Length)]), null)),
            "resultReturned" => (team.Gp, new ReferralCommand.Close("diagnosed", today.AddDays(random.Next(14, 60)), null)),
            _ => null,
        };
        if (step is var (by, command))
        {
            await silo.Give(id, by, command, ct);
        }
    }

    private async Task<PrivateText> Snapshot(PatientId patient, CancellationToken ct) =>
        await snapshots.Take(patient, ct) ?? new PrivateText("{}");
}
