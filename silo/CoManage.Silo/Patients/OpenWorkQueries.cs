using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;
using CoManage.Silo.Runtime;
using Dapper;

namespace CoManage.Silo.Patients;

/// <summary>
/// What is open about a patient, from the read models: they are written in the transaction of the event, so nothing
/// that was open before it is overlooked.
/// </summary>
internal sealed class OpenWorkQueries(IReadDatabase database) : IOpenWork
{
    public async Task<IReadOnlyList<Guid>> Keys(OpenWork of, CancellationToken ct)
    {
        var sql = of switch
        {
            OpenWork.Cases => "SELECT case_id FROM cases WHERE patient_id = @id AND state <> 'closed' ORDER BY case_id",
            OpenWork.Escalations =>
                "SELECT escalation_id FROM escalations WHERE patient_id = @id AND state <> 'closed' ORDER BY escalation_id",
            OpenWork.Referrals => "SELECT referral_id FROM referrals WHERE patient_id = @id AND turn <> 'none' ORDER BY referral_id",
            OpenWork.Calls => "SELECT plan_id FROM call_plans WHERE patient_id = @id AND standing <> 'over' ORDER BY plan_id",
            _ => throw new InvalidOperationException($"{of.GetType().Name} is not known."),
        };
        await using var connection = await database.Open(ct).ConfigureAwait(false);
        var ids = await connection.QueryAsync<string>(
            new CommandDefinition(sql, new { id = of.Patient.Value.ToString() }, cancellationToken: ct)).ConfigureAwait(false);
        return [.. ids.Select(Guid.Parse)];
    }
}
