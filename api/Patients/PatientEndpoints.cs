using CoManage.Api.Accounts;
using CoManage.Api.Hosting;
using CoManage.Domain.Kernel;
using CoManage.Domain.Patients;
using CoManage.Silo.Access;
using CoManage.Silo.Patients;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CoManage.Api.Patients;

/// <summary>Patients' records: found, read and kept by their care team, and kept in part by themselves.</summary>
internal static class PatientEndpoints
{
    private const int LargestPage = 200;

    public static RouteGroupBuilder MapPatients(this IEndpointRouteBuilder routes)
    {
        var patients = routes.MapGroup("/patients").WithTags("Patients").RequireAuthorization(Policies.RoomPeople);
        patients.MapGet("", Search).RequireAuthorization(Policies.CareTeam);
        patients.MapGet("/{id:guid}", Read);
        patients.MapPost("", PatientStarts.Register).RequireAuthorization(Policies.CareTeam);
        patients.MapGet("/{id:guid}/account", PatientAccounts.Read).RequireAuthorization(Policies.CareTeam);
        patients.MapPost("/{id:guid}/account", PatientAccounts.Open).RequireAuthorization(Policies.CareTeam);
        patients.MapPost("/{id:guid}/contact", ChangeContact);
        patients.MapPost("/{id:guid}/contact-account", LinkContact).RequireAuthorization(Policies.CareTeam);
        patients.MapPost("/{id:guid}/consent", ChangeConsent);
        patients.MapPost("/{id:guid}/measurements", RecordMeasurement);
        patients.MapPost("/{id:guid}/medicines", ReviewMedicines).RequireAuthorization(Policies.CareTeam);
        patients.MapPost("/{id:guid}/stage", EnterStage).RequireAuthorization(Policies.CareTeam);
        patients.MapPost("/{id:guid}/group", AssignToGroup).RequireAuthorization(Policies.CareTeam);
        patients.MapPost("/{id:guid}/departure", MarkDeparture).RequireAuthorization(Policies.CareTeam);
        return patients;
    }

    internal static async Task<Ok<PageOf<PatientLine>>> Search(
        string? search, Guid? group, int? page, int? size, Caller caller, PatientQueries queries, TimeProvider clock, CancellationToken ct)
    {
        var (items, total) = await queries.Search(
            caller.Actor,
            search,
            group is { } one ? new GroupId(one) : null,
            Math.Max(page ?? 1, 1),
            Math.Clamp(size ?? 50, 1, LargestPage),
            ct);
        var now = clock.GetUtcNow();
        return TypedResults.Ok(new PageOf<PatientLine>([.. items.Select(each => PatientLine.Of(each, now))], total));
    }

    internal static async Task<Results<Ok<PatientPage>, NotFound>> Read(
        Guid id, string? purpose, Caller caller, Access access, PatientPages pages, ReadLog log, CancellationToken ct)
    {
        var patient = new PatientId(id);
        if (!await access.MaySeePatient(caller.Actor, patient, ct) || await pages.Find(caller.Actor, patient, ct) is not { } page)
        {
            return TypedResults.NotFound();
        }

        await log.Note(caller, patient, "read patient", id, purpose, ct);
        return TypedResults.Ok(page);
    }

    internal static CommandAnswer ChangeContact(
        Guid id, ContactBody body, [AsParameters] Door door, CancellationToken ct) =>
        Ask(door, id, new PatientCommand.ChangeContact(body.ToContact()), ct);

    internal static async CommandAnswer LinkContact(
        Guid id, ContactAccountBody body, [AsParameters] Door door, PatientAccountNames names, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(body.UserName))
        {
            return await Ask(door, id, new PatientCommand.LinkContact(null), ct);
        }

        return !await door.Access.MaySeePatient(door.Caller.Actor, new PatientId(id), ct) ? TypedResults.NotFound()
            : await names.Find(body.UserName, ct) is { } account && account.Value != id
                ? await Ask(door, id, new PatientCommand.LinkContact(account), ct)
                : new Invalid().Unless(false, "userName", "unknown").ToHttp();
    }

    internal static async CommandAnswer ChangeConsent(
        Guid id, ConsentBody body, [AsParameters] Door door, CancellationToken ct) =>
        body.Given switch
        {
            true => await Ask(door, id, new PatientCommand.GiveConsent(), ct),
            false => await Ask(door, id, new PatientCommand.WithdrawConsent(), ct),
            null => new Invalid().Unless(false, "given", "required").ToHttp(),
        };

    internal static async CommandAnswer RecordMeasurement(
        Guid id, MeasurementBody body, [AsParameters] Door door, TimeProvider clock, CancellationToken ct) =>
        body is { Item: { } item, Value: { } value, Unit: { } unit }
            ? await Ask(door, id, new PatientCommand.RecordMeasurement(item, value, unit, body.TakenAt ?? clock.GetUtcNow(), body.Confirmed),
                ct)
            : new Invalid()
                .Unless(body.Item is not null, "item", "required")
                .Unless(body.Value is not null, "value", "required")
                .Unless(body.Unit is not null, "unit", "required")
                .ToHttp();

    internal static async CommandAnswer ReviewMedicines(
        Guid id, MedicinesBody body, [AsParameters] Door door, CancellationToken ct) =>
        body.Items is { } items
            ? await Ask(door, id, new PatientCommand.ReviewMedicines([.. items.Select(each => each.ToMedicine())]), ct)
            : new Invalid().Unless(false, "items", "required").ToHttp();

    internal static async CommandAnswer EnterStage(
        Guid id, StageBody body, [AsParameters] Door door, CancellationToken ct) =>
        body.Stage is { } stage
            ? await Ask(door, id, new PatientCommand.EnterStage(body.Programme ?? "", stage, body.Reason ?? ""), ct)
            : new Invalid().Unless(false, "stage", "required").ToHttp();

    internal static async CommandAnswer AssignToGroup(
        Guid id, ResponsibleGroupBody body, [AsParameters] Door door, Access access, CancellationToken ct) =>
        body.GroupId is { } group && await access.IsOnTeam(door.Caller.Actor, new GroupId(group), ct)
            ? await Ask(door, id, new PatientCommand.AssignToGroup(new GroupId(group)), ct)
            : new Invalid().Unless(false, "groupId", "unknown").ToHttp();

    internal static async CommandAnswer MarkDeparture(
        Guid id, DepartureBody body, [AsParameters] Door door, CancellationToken ct) =>
        body switch
        {
            { Kind: Departure.Moved } => await Ask(door, id, new PatientCommand.MarkMoved(), ct),
            { Kind: Departure.Died, On: { } day } => await Ask(door, id, new PatientCommand.MarkDied(day), ct),
            { Kind: Departure.Died } => new Invalid().Unless(false, "on", "required").ToHttp(),
            _ => new Invalid().Unless(false, "kind", "required").ToHttp(),
        };

    private static CommandAnswer Ask(Door door, Guid id, PatientCommand command, CancellationToken ct) =>
        door.Ask(id, command, door.Access.MaySeePatient(door.Caller.Actor, new PatientId(id), ct), ct);
}
