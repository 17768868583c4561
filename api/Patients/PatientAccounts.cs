using CoManage.Api.Accounts;
using CoManage.Api.Hosting;
using CoManage.Domain.Kernel;
using CoManage.Silo.Access;
using CoManage.Silo.Patients;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CoManage.Api.Patients;

/// <summary>
/// The account with which a patient signs in. The care team opens it and hands over a one-time code, on paper or as a
/// picture for the phone; the password is the patient's own.
/// </summary>
internal static class PatientAccounts
{
    private static readonly Refusal NameTaken = new("accounts.name-taken");

    internal static async Task<Results<Ok<PatientAccountView>, NotFound>> Read(
        Guid id, Caller caller, Access access, AccountRows rows, SignInCodes codes, TimeProvider clock, CancellationToken ct)
    {
        if (!await access.MaySeePatient(caller.Actor, new PatientId(id), ct))
        {
            return TypedResults.NotFound();
        }

        return TypedResults.Ok(await rows.Find(id, ct) is { } account
            ? new PatientAccountView(account.UserName, account.IsLocked(clock.GetUtcNow()), await codes.OpenUntil(id, ct))
            : new PatientAccountView(null, false, null));
    }

    /// <summary>Opens the account, or gives an open one another code.</summary>
    internal static async Task<Results<Ok<MadeAccount>, NotFound, ProblemHttpResult>> Open(
        Guid id,
        PatientAccountBody body,
        [AsParameters] Door door,
        PatientRecord record,
        AccountRows rows,
        AccountRegister register,
        ReadLog log,
        CancellationToken ct)
    {
        var patient = new PatientId(id);
        if (!await door.Access.MaySeePatient(door.Caller.Actor, patient, ct) || await record.Find(patient, ct) is not { } details)
        {
            return TypedResults.NotFound();
        }

        if (body.UserName is null && await rows.Find(id, ct) is { Disabled: false } known)
        {
            await log.Note(door.Caller, patient, "reset password", id, null, ct);
            return TypedResults.Ok(new MadeAccount(known.Id, await register.Reset(known, ct)));
        }

        var name = details.Patient.Name;
        var faults = body.Password is null
            ? AccountRegister.Faults(body.UserName, name)
            : AccountRegister.Faults(body.UserName, name, body.Password);
        if (faults.Any || body.UserName is not { } userName)
        {
            return faults.ToHttp();
        }

        await log.Note(door.Caller, patient, "open account", id, null, ct);
        var wanted = new NewAccount(id, userName, name, Role.Patient, body.Password);
        return await register.Create(wanted, onlyFirst: false, ct) is { } account
            ? TypedResults.Ok(new MadeAccount(account.Id, body.Password is null ? await register.Reset(account, ct) : null))
            : NameTaken.ToHttp();
    }
}
