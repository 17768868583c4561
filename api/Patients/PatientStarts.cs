using CoManage.Api.Hosting;
using CoManage.Domain.Kernel;
using CoManage.Domain.Patients;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CoManage.Api.Patients;

/// <summary>What begins with a care team: a patient's record.</summary>
internal static class PatientStarts
{
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
}
