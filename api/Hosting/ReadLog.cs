using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;

namespace CoManage.Api.Hosting;

/// <summary>
/// Puts every staff read of a patient's data into the audit log, before the data go out: who, what, why and when.
/// Writes need no call, the grains audit them.
/// </summary>
internal sealed class ReadLog(IJournal journal, TimeProvider clock)
{
    /// <param name="what">A stable code such as <c>read patient</c> or <c>read case</c>.</param>
    /// <param name="subject">The id of what was read.</param>
    /// <param name="purpose">Why, as given by the client; <c>care</c> when nothing was given.</param>
    public Task Note(Caller caller, PatientId patient, string what, Guid subject, string? purpose, CancellationToken ct)
    {
        if (!caller.Actor.IsStaff)
        {
            return Task.CompletedTask;
        }

        var why = purpose is { Length: > 0 and <= 40 } ? purpose : "care";
        var entry = new AuditEntry(clock.GetUtcNow(), caller.Actor, patient, what, why, subject.ToString());
        var append = new Append(new StreamId("read", patient.Value), StreamTable.Events, 0, []) { Audit = [entry] };
        return journal.Append(append, ct);
    }
}
