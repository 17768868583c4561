using CoManage.Api.Accounts;
using CoManage.Domain.Kernel;
using CoManage.Silo.Audit;

namespace CoManage.Api.Hosting;

/// <summary>
/// Puts every staff read of a patient's data into the audit log, before the data go out: who, what, why and when.
/// Writes need no call, the grains audit them.
/// </summary>
internal sealed class ReadLog(IAudit audit)
{
    /// <param name="what">A stable code such as <c>read patient</c> or <c>read case</c>.</param>
    /// <param name="subject">The id of what was read.</param>
    /// <param name="purpose">Why, as given by the client; <c>care</c> when nothing was given.</param>
    public Task Note(Caller caller, PatientId patient, string what, Guid subject, string? purpose, CancellationToken ct) =>
        audit.Read(caller.Actor, patient, what, purpose is { Length: > 0 and <= 40 } ? purpose : "care", subject.ToString(), ct);

    /// <summary>What was done to somebody's way in. A line of a staff account names no patient.</summary>
    public Task NoteAccount(Caller caller, Account account, string what, CancellationToken ct) =>
        audit.Read(
            caller.Actor, new PatientId(account.Role == Role.Patient ? account.Id : Guid.Empty), what, "account", account.Id.ToString(), ct);
}
