using CoManage.Api.Hosting;
using CoManage.Domain.Kernel;
using CoManage.Domain.Triage;
using CoManage.Silo.Access;
using CoManage.Silo.Runtime;
using CoManage.Silo.Triage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CoManage.Api.Triage;

/// <summary>What the decisions on a case share: the permission, the silo, and the patient as seen at that moment.</summary>
/// <param name="Undoable">The decision is signed now and takes effect a moment later, unless it is taken back.</param>
internal sealed record TriageServices(
    ISilo Silo, Access Access, CaseQueries Cases, PatientSnapshots Snapshots, [property: FromQuery] bool? Undoable = null)
{
    /// <summary>Decides at once, or holds the decision for as long as it can be taken back.</summary>
    public Task<Results<Ok<Decided>, NotFound, ProblemHttpResult>> Decide(
        Guid id, CommandHeader header, Caller caller, TriageCommand decision, DecidedNext? next, CancellationToken ct) =>
        Ask(id, header, caller, Undoable is true ? new TriageCommand.Hold(decision) : decision, next, ct);

    public async Task<Results<Ok<Decided>, NotFound, ProblemHttpResult>> Ask(
        Guid id, CommandHeader header, Caller caller, TriageCommand command, DecidedNext? next, CancellationToken ct)
    {
        if (!await Access.MaySeeCase(caller.Actor, new CaseId(id), ct))
        {
            return TypedResults.NotFound();
        }

        var reply = await Silo.Ask(id, header.Carry(caller, command), ct);
        return reply.Refusal is { } refusal ? refusal.ToHttp() : TypedResults.Ok(new Decided(reply.Version, next));
    }

    /// <summary>The case's patient, frozen; null when there is no such case for the caller.</summary>
    public async Task<PrivateText?> SnapshotFor(Guid id, Caller caller, CancellationToken ct) =>
        await Access.MaySeeCase(caller.Actor, new CaseId(id), ct) && await Cases.About(new CaseId(id), ct) is { } about
            ? await Snapshots.Take(about.Patient, ct)
            : null;
}
