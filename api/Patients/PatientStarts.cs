using CoManage.Api.Accounts;
using CoManage.Api.Hosting;
using CoManage.Domain.Kernel;
using CoManage.Domain.Patients;
using CoManage.Silo.Patients;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CoManage.Api.Patients;

/// <summary>What begins with a care team: a patient's record, and the account with which the patient signs in.</summary>
internal static class PatientStarts
{
    private static readonly Refusal NameTaken = new("accounts.name-taken");

    internal static async Task<Results<Ok<Made>, ProblemHttpResult>> Register(
        NewPatientBody body, [AsParameters] Door door, CancellationToken ct)
    {
        if (body is not { Name: { } name, Sex: { } sex, BirthDate: { } born, GroupId: { } groupId })
        {
            return new Invalid()
                .Unless(body.Name is not null, "name", "required")
                .Unless(body.Sex is not null, "sex", "required")
                .Unless(body.BirthDate is not null, "birthDate", "required")
                .Unless(body.GroupId is not null, "groupId", "required")
                .ToHttp();
        }

        var group = new GroupId(groupId);
        if (!await door.Access.IsOnTeam(door.Caller.Actor, group, ct))
        {
            return new Invalid().Unless(false, "groupId", "unknown").ToHttp();
        }

        var contact = new ContactBody(body.Phone, body.Address, body.EmergencyContact).ToContact();
        var person = new Person(new PrivateText(name.Trim()), sex, born, contact);
        var id = door.Header.NewId("patient");
        var command = new PatientCommand.Register(person, group, body.Consent);
        return (await door.Silo.Ask(id, door.Header.Carry<PatientCommand>(door.Caller, command), ct)).ToHttp(id);
    }

    internal static async Task<Results<Ok<MadeThing>, NotFound, ProblemHttpResult>> OpenAccount(
        Guid id,
        PatientAccountBody body,
        [AsParameters] Door door,
        PatientRecord record,
        AccountRegister register,
        ReadLog log,
        CancellationToken ct)
    {
        var patient = new PatientId(id);
        if (!await door.Access.MaySeePatient(door.Caller.Actor, patient, ct) || await record.Find(patient, ct) is not { } details)
        {
            return TypedResults.NotFound();
        }

        var faults = AccountRegister.Faults(body.UserName, details.Patient.Name, body.Password);
        if (faults.Any || body is not { UserName: { } userName, Password: { } password })
        {
            return faults.ToHttp();
        }

        await log.Note(door.Caller, patient, "open account", id, null, ct);
        var wanted = new NewAccount(id, userName, details.Patient.Name, Role.Patient, password);
        return await register.Create(wanted, onlyFirst: false, ct) is { } account
            ? TypedResults.Ok(new MadeThing(account.Id))
            : NameTaken.ToHttp();
    }
}
