using CoManage.Domain.Kernel;
using CoManage.Silo.Escalations;
using CoManage.Silo.Referrals;
using CoManage.Silo.Screening;

namespace CoManage.Silo.Triage;

/// <summary>Puts the page of one case together. Whoever asks is on its team.</summary>
public sealed class CasePages(
    CaseQueries cases,
    CaseHistory history,
    CasePatients patients,
    EscalationQueries escalations,
    ReferralQueries referrals,
    TimeProvider clock)
{
    public async Task<CasePage?> Find(CaseId id, CancellationToken ct)
    {
        if (await cases.Find(id, ct) is not { } row
            || await patients.Find(new PatientId(Guid.Parse(row.PatientId)), ct) is not { } patient)
        {
            return null;
        }

        var log = await history.Read(id, ct);
        var asked = await escalations.OfCase(id, ct);
        var group = new GroupId(Guid.Parse(row.GroupId));
        return new(
            row.Show(clock.GetUtcNow()),
            (int)row.Episode,
            AssessmentViews.RuleOf(row.RuleId, row.RuleUrgency),
            await history.Evidence(log, ct),
            CaseHistory.Steps(log),
            patient,
            new(
                RoomId.OfConsult(group, new PatientId(patient.Id)).Value,
                RoomId.OfTeam(group).Value,
                asked.Count > 0 ? RoomId.OfCase(id).Value : null),
            asked,
            await referrals.OfCase(id, ct),
            CaseQueries.Reasons);
    }
}
