using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;

namespace CoManage.Silo.Audit;

/// <summary>The log of who read or wrote whose data. Writes are logged by the grains in the transaction of the write.</summary>
public interface IAudit
{
    /// <summary>
    /// Logs that staff read a patient's data; returns when it is stored, so show nothing before. Others are not logged.
    /// </summary>
    /// <param name="what">A stable code of what was read, for example <c>read case</c>.</param>
    /// <param name="why">The purpose given, a code; <c>care</c> unless stated otherwise.</param>
    /// <param name="subject">The id of what was read.</param>
    Task Read(Actor by, PatientId patient, string what, string why, string subject, CancellationToken ct);
}

internal sealed class JournaledAudit(IJournal journal, TimeProvider clock) : IAudit
{
    public Task Read(Actor by, PatientId patient, string what, string why, string subject, CancellationToken ct) =>
        by.IsStaff
            ? journal.Append(
                new Append(new StreamId("audit", patient.Value), StreamTable.Events, 0, [])
                {
                    Audit = [new AuditEntry(clock.GetUtcNow(), by, patient, what, why, subject)],
                },
                ct)
            : Task.CompletedTask;
}
