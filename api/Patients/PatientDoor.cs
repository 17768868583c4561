using CoManage.Api.Hosting;
using CoManage.Domain.Kernel;
using CoManage.Domain.Patients;
using CoManage.Silo.Access;
using CoManage.Silo.Runtime;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CoManage.Api.Patients;

/// <summary>What every command to a patient's record goes through: the permission filter, then the grain.</summary>
internal readonly record struct PatientDoor(
    [FromHeader(Name = CommandHeader.Name)] Guid CommandId, Caller Caller, Access Access, ISilo Silo)
{
    // Parameters within parameters are not bound: the header comes in by itself.
    public CommandHeader Header => new(CommandId);

    public async Task<Results<Ok<Granted>, NotFound, ProblemHttpResult>> Ask(Guid id, PatientCommand command, CancellationToken ct)
    {
        if (!await Access.MaySeePatient(Caller.Actor, new PatientId(id), ct))
        {
            return TypedResults.NotFound();
        }

        var reply = await Silo.Ask(id, Header.Carry(Caller, command), ct);
        return reply.Refusal is { } refusal ? refusal.ToHttp() : TypedResults.Ok(new Granted(reply.Version));
    }
}
