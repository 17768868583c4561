using CoManage.Api.Hosting;
using CoManage.Domain.Kernel;
using CoManage.Domain.Referrals;
using CoManage.Domain.Triage;
using CoManage.Models;
using CoManage.Silo.Access;
using CoManage.Silo.Referrals;
using CoManage.Silo.Runtime;
using CoManage.Silo.Triage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CoManage.Api.Referrals;

/// <summary>How a referral begins: by a GP upwards, with or without a triage case; by a hospital desk downwards.</summary>
internal static class ReferralStarts
{
    internal static async Task<Results<Ok<Made>, NotFound, ProblemHttpResult>> Refer(
        ReferBody body, [AsParameters] ReferralStartDoor door, TimeProvider clock, CancellationToken ct)
    {
        var invalid = new Invalid()
            .Unless(body.PatientId is not null, "patientId", "required")
            .Unless(body.HospitalId is not null, "hospitalId", "required")
            .Unless(!string.IsNullOrWhiteSpace(body.Department), "department", "required")
            .Unless(body.Urgency is not null, "urgency", "required");
        if (invalid.Any || body is not { PatientId: { } patientId, HospitalId: { } hospitalId, Urgency: { } urgency, Department: { } department })
        {
            return invalid.ToHttp();
        }

        var patient = new PatientId(patientId);
        if (!await door.Access.MaySeePatient(door.Caller.Actor, patient, ct)
            || await door.Places.ResponsibleGroup(patient, ct) is not { } group
            || !await door.Places.HasDepartment(new HospitalId(hospitalId), department, ct))
        {
            return TypedResults.NotFound();
        }

        var facts = new ReferralFacts(
            patient, group, new HospitalId(hospitalId), department, urgency, body.Reason ?? "", Text.Of(body.Summary),
            body.CaseId is { } triageCase ? new CaseId(triageCase) : null,
            Snapshot: await door.Snapshots.Take(patient, ct));
        return facts.Case is null
            ? await door.Start(new ReferralCommand.Refer(facts, Signature.Of(new Moment(clock.GetUtcNow(), door.Caller.Actor))), ct)
            : await door.Decide(facts, facts.Case.Value, ct);
    }

    internal static async Task<Results<Ok<Made>, NotFound, ProblemHttpResult>> ReferDown(
        ReferDownBody body, [AsParameters] ReferralStartDoor door, CancellationToken ct)
    {
        var invalid = new Invalid()
            .Unless(body.PatientId is not null, "patientId", "required")
            .Unless(!string.IsNullOrWhiteSpace(body.Department), "department", "required");
        if (invalid.Any || body is not { PatientId: { } patientId, Department: { } department })
        {
            return invalid.ToHttp();
        }

        var patient = new PatientId(patientId);
        if (door.Caller.HospitalId is not { } hospital
            || !await door.Access.HasAtHospital(door.Caller.Actor, patient, ct)
            || await door.Places.GroupFor(patient, body.GroupId, ct) is not { } group
            || !await door.Places.HasDepartment(hospital, department, ct))
        {
            return TypedResults.NotFound();
        }

        var facts = new ReferralFacts(patient, group, hospital, department, Urgency.Routine, body.Reason ?? "", Text.Of(body.Summary));
        return await door.Start(
            new ReferralCommand.ReferDown(facts, body.Asks?.ToAsks() ?? new ReferralAsks(null, null, null)), ct);
    }
}

/// <summary>What the beginning of a referral goes through.</summary>
internal readonly record struct ReferralStartDoor(
    [FromHeader(Name = CommandHeader.Name)] Guid CommandId, Caller Caller, Access Access, ReferralPlaces Places,
    PatientSnapshots Snapshots, ISilo Silo)
{
    private CommandHeader Header => new(CommandId);

    public async Task<Results<Ok<Made>, NotFound, ProblemHttpResult>> Start(ReferralCommand command, CancellationToken ct)
    {
        var id = Header.NewId("referral");
        return Answer(id, await Silo.Ask(id, Header.Carry(Caller, command), ct));
    }

    /// <summary>The case decides and the referral comes of it, so that the case follows its referral.</summary>
    public async Task<Results<Ok<Made>, NotFound, ProblemHttpResult>> Decide(ReferralFacts facts, CaseId triageCase, CancellationToken ct)
    {
        if (!await Access.MaySeeCase(Caller.Actor, triageCase, ct) || !await Places.IsCaseOf(triageCase, facts.Patient, ct))
        {
            return TypedResults.NotFound();
        }

        var id = Header.NewId("referral");
        var command = new TriageCommand.Refer(
            new ReferralId(id), facts.Reason, facts.Hospital, facts.Department, facts.Urgency, facts.Summary, facts.Snapshot);
        return Answer(id, await Silo.Ask<TriageCommand>(triageCase.Value, Header.Carry<TriageCommand>(Caller, command), ct));
    }

    private static Results<Ok<Made>, NotFound, ProblemHttpResult> Answer(Guid id, Reply reply) =>
        reply.Refusal is { } refusal ? refusal.ToHttp() : TypedResults.Ok(new Made(id, reply.Version));
}
