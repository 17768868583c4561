using CoManage.Api.Hosting;
using CoManage.Domain.Kernel;
using CoManage.Domain.Screening;
using CoManage.Domain.Screening.Forms;
using CoManage.Silo.Access;
using CoManage.Silo.RiskModels;
using CoManage.Silo.Runtime;
using CoManage.Silo.Screening;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CoManage.Api.Screening;

internal sealed record NewScreeningBody(
    string? Programme,
    DateTimeOffset? TakenAt,
    IReadOnlyDictionary<string, string>? Answers,
    IReadOnlyDictionary<string, string>? Units,
    IReadOnlyList<string>? Confirmed);

/// <summary>What became of a sheet of answers. While there is something to confirm, nothing is recorded.</summary>
internal sealed record ScreeningReply(
    Guid Id, long Version, IReadOnlyList<AssessmentView> Assessments, IReadOnlyList<ToConfirm>? Confirm = null);

internal sealed record ToConfirm(string Field, Bilingual Message);

/// <summary>Screening a patient and reading a screening.</summary>
internal static class ScreeningEndpoints
{
    public static void MapScreenings(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/patients/{id:guid}/screenings", Record).WithTags("Screenings").RequireAuthorization(Policies.CareTeam);
        routes.MapGet("/screenings/{id:guid}", Find).WithTags("Screenings").RequireAuthorization(Policies.RoomPeople);
    }

    internal static async Task<Results<Ok<ScreeningReply>, NotFound, ProblemHttpResult>> Record(
        Guid id, NewScreeningBody body, [AsParameters] CommandHeader header, Caller caller, [AsParameters] ScreeningServices services,
        CancellationToken ct)
    {
        var patient = new PatientId(id);
        if (!await services.Access.MaySeePatient(caller.Actor, patient, ct)
            || await services.People.Find(patient, ct) is not { } person)
        {
            return TypedResults.NotFound();
        }

        var form = body.Programme is { } code ? await services.Programmes.Find(code, ct) : null;
        var faults = new Invalid()
            .Unless(form is not null, "programme", "unknown")
            .Unless(body.TakenAt is not null, "takenAt", "required")
            .Unless(body.Answers is { Count: > 0 }, "answers", "required");
        if (faults.Any || form is null || body is not { TakenAt: { } takenAt, Answers: { } answers })
        {
            return faults.ToHttp();
        }

        var sheet = new AnswerSheet(answers, body.Units, body.Confirmed);
        var said = Answering.Check(form, sheet);
        foreach (var problem in said.Problems)
        {
            faults.Unless(false, problem.Field, problem.Code);
        }

        var screening = new ScreeningId(header.NewId("screening"));
        if (faults.Any || said.ToConfirm.Count > 0)
        {
            return faults.Any ? faults.ToHttp() : TypedResults.Ok(Unconfirmed(screening, form, said));
        }

        var command = new ScreeningCommand.Record(patient, person.Group, person.Facts, form, sheet, takenAt, Models: await services.Models.Current(ct));
        var reply = await services.Silo.Ask(screening.Value, header.Carry<ScreeningCommand>(caller, command), ct);
        return reply.Refusal is { } refusal
            ? refusal.ToHttp()
            : TypedResults.Ok(new ScreeningReply(screening.Value, reply.Version, await services.Queries.Of(screening, ct)));
    }

    internal static async Task<Results<Ok<ScreeningPage>, NotFound>> Find(
        Guid id, Caller caller, Access access, ScreeningQueries queries, ReadLog log, string? purpose, CancellationToken ct)
    {
        var screening = new ScreeningId(id);
        if (await queries.PatientOf(screening, ct) is not { } patient
            || !await access.MaySeePatient(caller.Actor, patient, ct)
            || await queries.Page(screening, ct) is not { } page)
        {
            return TypedResults.NotFound();
        }

        await log.Note(caller, patient, "read screening", id, purpose, ct);
        return TypedResults.Ok(page);
    }

    private static ScreeningReply Unconfirmed(ScreeningId screening, ProgrammeForm form, CheckedAnswers said) =>
        new(screening.Value, 0, [], [.. said.ToConfirm.Select(field => new ToConfirm(field, Ask(form.Field(field), said.Values[field])))]);

    private static Bilingual Ask(Field? field, string value) =>
        new($"{field?.Label.Zh} {value} {field?.Unit} 不寻常，请核对", $"{field?.Label.En} {value} {field?.Unit} is unusual; please check");
}

/// <summary>What recording a screening needs.</summary>
internal sealed record ScreeningServices(
    ISilo Silo, Access Access, Programmes Programmes, ScreenedPeople People, ScreeningQueries Queries, ModelShelf Models);
