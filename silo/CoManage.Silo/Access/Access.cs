using System.Data.Common;
using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;
using Dapper;

namespace CoManage.Silo.Access;

/// <summary>
/// The one permission filter: who may see which group, room, patient, case, escalation and referral. Single things
/// are asked here; lists, counts and searches put <see cref="AccessSql"/> into their own statement.
/// "Does not exist" and "not yours" are the same answer, no.
/// </summary>
public sealed class Access(IReadDatabase database)
{
    /// <summary>A group: its members, its care team, and administrators.</summary>
    public Task<bool> MaySeeGroup(Actor who, GroupId group, CancellationToken ct) =>
        who.Role == Role.Administrator
            ? Any("SELECT 1 FROM groups WHERE group_id = @id", who, group.Value, ct)
            : Any($"SELECT 1 FROM group_people WHERE group_id = @id AND {AccessSql.IsMe}", who, group.Value, ct);

    /// <summary>The care team's side of a group: its members' list, its worklists.</summary>
    public Task<bool> IsOnTeam(Actor who, GroupId group, CancellationToken ct) =>
        who.IsCareTeam ? Any($"SELECT 1 FROM group_people WHERE group_id = @id AND {AccessSql.IsMeOnTeam}", who, group.Value, ct) : No;

    public Task<bool> MaySeeRoom(Actor who, RoomId room, CancellationToken ct) =>
        MayHaveRooms(who) ? Any($"SELECT 1 FROM rooms r WHERE r.room_id = @id AND {AccessSql.SeesRoom("r")}", who, room.Value, ct) : No;

    /// <summary>A patient's record: the patient, and the care teams of the patient's groups.</summary>
    public Task<bool> MaySeePatient(Actor who, PatientId patient, CancellationToken ct) => who.Role switch
    {
        Role.Patient => Task.FromResult(who.Id == patient.Account),
        _ when who.IsCareTeam => Any(
            $"SELECT 1 FROM patients p WHERE p.patient_id = @id AND {AccessSql.SeesPatient("p")}", who, patient.Value, ct),
        _ => No,
    };

    public Task<bool> MaySeeCase(Actor who, CaseId triageCase, CancellationToken ct) =>
        who.IsCareTeam
            ? Any($"SELECT 1 FROM cases c WHERE c.case_id = @id AND c.group_id IN ({AccessSql.TeamsOf})", who, triageCase.Value, ct)
            : No;

    /// <summary>The calls owed to a patient: the care team that owes them.</summary>
    public Task<bool> MaySeeCalls(Actor who, CallPlanId plan, CancellationToken ct) =>
        who.IsCareTeam
            ? Any($"SELECT 1 FROM call_plans c WHERE c.plan_id = @id AND c.group_id IN ({AccessSql.TeamsOf})", who, plan.Value, ct)
            : No;

    /// <summary>An alert: the care team of its group.</summary>
    public Task<bool> MaySeeAlert(Actor who, AlertId alert, CancellationToken ct) =>
        who.IsCareTeam
            ? Any($"SELECT 1 FROM alerts a WHERE a.alert_id = @id AND a.group_id IN ({AccessSql.TeamsOf})", who, alert.Value, ct)
            : No;

    /// <summary>An escalation: the care team of its group and the asked specialist, who may be a guest.</summary>
    public Task<bool> MaySeeEscalation(Actor who, EscalationId escalation, CancellationToken ct) =>
        who.IsCareTeam
            ? Any(
                $"SELECT 1 FROM escalations e WHERE e.escalation_id = @id AND {AccessSql.SeesEscalation("e")}", who, escalation.Value, ct)
            : No;

    /// <summary>A referral: the care team of its group, the desk of its hospital, and the patient.</summary>
    public Task<bool> MaySeeReferral(Actor who, ReferralId referral, CancellationToken ct) =>
        Any($"SELECT 1 FROM referrals r WHERE r.referral_id = @id AND {AccessSql.SeesReferral(who, "r")}", who, referral.Value, ct);

    /// <summary>Whether this hospital desk already has the patient by a referral; only then may it refer down.</summary>
    public Task<bool> HasAtHospital(Actor who, PatientId patient, CancellationToken ct) =>
        who.Role == Role.HospitalDesk
            ? Any(
                $"""
                SELECT 1 FROM referrals
                WHERE patient_id = @id AND direction = 'up' AND requested_at IS NOT NULL AND hospital_id = ({AccessSql.HospitalOf})
                """,
                who, patient.Value, ct)
            : No;

    /// <summary>The groups whose care team this person is on.</summary>
    public async Task<IReadOnlyList<GroupId>> TeamsOf(Actor who, CancellationToken ct) =>
        who.IsCareTeam ? await Groups(AccessSql.TeamsOf, who, ct) : [];

    /// <summary>The groups this person belongs to, as a member or on the care team.</summary>
    public Task<IReadOnlyList<GroupId>> GroupsOf(Actor who, CancellationToken ct) => Groups(AccessSql.GroupsOf, who, ct);

    private static readonly Task<bool> No = Task.FromResult(false);

    private static bool MayHaveRooms(Actor who) => who.IsCareTeam || who.Role == Role.Patient;

    private async Task<bool> Any(string sql, Actor who, Guid id, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        var values = new { me = AccessSql.Me(who), id = id.ToString() };
        return await connection.ExecuteScalarAsync<long?>(new CommandDefinition(sql, values, cancellationToken: ct)) is not null;
    }

    private async Task<IReadOnlyList<GroupId>> Groups(string sql, Actor who, CancellationToken ct)
    {
        await using DbConnection connection = await database.Open(ct);
        var ids = await connection.QueryAsync<string>(
            new CommandDefinition(sql, new { me = AccessSql.Me(who) }, cancellationToken: ct));
        return [.. ids.Select(id => new GroupId(Guid.Parse(id)))];
    }
}
