using CoManage.Api.Hosting;
using CoManage.Domain.Groups;
using CoManage.Domain.Kernel;
using CoManage.Silo.Access;
using CoManage.Silo.Runtime;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CoManage.Api.Groups;

/// <summary>What every command to a group goes through: the permission filter, then the grain.</summary>
internal readonly record struct GroupDoor(
    [FromHeader(Name = CommandHeader.Name)] Guid CommandId, Caller Caller, Access Access, ISilo Silo)
{
    // Parameters within parameters are not bound: the header comes in by itself.
    public CommandHeader Header => new(CommandId);

    public async Task<Results<Ok<Granted>, NotFound, ProblemHttpResult>> Ask(Guid id, GroupCommand command, CancellationToken ct)
    {
        if (!await Access.MaySeeGroup(Caller.Actor, new GroupId(id), ct))
        {
            return TypedResults.NotFound();
        }

        var reply = await Silo.Ask(id, Header.Carry(Caller, command), ct);
        return reply.Refusal is { } refusal ? refusal.ToHttp() : TypedResults.Ok(new Granted(reply.Version));
    }

    /// <summary>The same for what concerns a patient: group and patient must both be the caller's.</summary>
    public async Task<Results<Ok<Granted>, NotFound, ProblemHttpResult>> AskFor(
        Guid id, PatientId patient, GroupCommand command, CancellationToken ct) =>
        await Access.MaySeePatient(Caller.Actor, patient, ct) ? await Ask(id, command, ct) : TypedResults.NotFound();
}
