using CoManage.Api.Hosting;
using CoManage.Domain.Kernel;
using CoManage.Domain.Screening;
using CoManage.Domain.Screening.Forms;
using CoManage.Models;
using CoManage.Silo.Runtime;
using CoManage.Silo.Screening;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CoManage.Api.Screening;

/// <summary>A form as clients fill it in.</summary>
/// <param name="SignOff"><c>signed</c> or <c>awaiting</c>: awaiting while the form or one of its rules rests on recollection.</param>
/// <param name="Form">The whole form, for whoever edits it; absent in the list.</param>
internal sealed record ProgrammeView(
    string Code,
    int Version,
    Bilingual Title,
    string SignOff,
    IReadOnlyList<InstrumentTitle> Instruments,
    IReadOnlyList<Field> Fields,
    ProgrammeForm? Form = null);

internal sealed record InstrumentTitle(string Name, Bilingual Title);

/// <summary>The forms of the programmes: everybody may read them, administrators put new versions in force.</summary>
internal static class ProgrammeEndpoints
{
    public static RouteGroupBuilder MapProgrammes(this IEndpointRouteBuilder routes)
    {
        var programmes = routes.MapGroup("/programmes").WithTags("Programmes");
        programmes.MapGet("", List).RequireAuthorization(Policies.SignedIn);
        programmes.MapGet("/{code}", Find).RequireAuthorization(Policies.SignedIn);
        programmes.MapPut("/{code}", Publish).RequireAuthorization(Policies.Administrator);
        return programmes;
    }

    internal static async Task<Ok<ProgrammeView[]>> List(Programmes programmes, CancellationToken ct) =>
        TypedResults.Ok((await programmes.All(ct)).Select(form => View(form)).ToArray());

    internal static async Task<Results<Ok<ProgrammeView>, NotFound>> Find(string code, Programmes programmes, CancellationToken ct) =>
        await programmes.Find(code, ct) is { } form ? TypedResults.Ok(View(form, form)) : TypedResults.NotFound();

    internal static async Task<Results<Ok<Granted>, ProblemHttpResult>> Publish(
        string code, ProgrammeForm body, [AsParameters] CommandHeader header, Caller caller, ISilo silo, CancellationToken ct)
    {
        var faults = new Invalid()
            .Unless(code is { Length: > 0 and <= 40 } && body.Code == code, "code", "mismatch")
            .Unless(body is { Title: not null, Brief: not null, Fields: not null, Instruments: not null }, "form", "incomplete");
        if (faults.Any)
        {
            return faults.ToHttp();
        }

        foreach (var problem in FormCheck.Problems(body))
        {
            faults.Unless(false, "form", problem);
        }

        return faults.Any
            ? faults.ToHttp()
            : (await silo.Ask(
                ProgrammeCommand.KeyOf(code), header.Carry<ProgrammeCommand>(caller, new ProgrammeCommand.Publish(body)), ct)).ToHttp();
    }

    private static ProgrammeView View(ProgrammeForm form, ProgrammeForm? whole = null) => new(
        form.Code,
        form.Version,
        form.Title,
        form.AwaitingSignOff || !form.Instruments.SelectMany(use => use.Rules ?? []).All(IsSignedOff) ? "awaiting" : "signed",
        [.. form.Instruments.Select(use => new InstrumentTitle(use.Name, TitleOf(use.Name)))],
        form.Fields,
        whole);

    private static bool IsSignedOff(BandRule rule) =>
        rule.Rule == BandRule.NamedByReasons || ScreeningRules.Find(rule.Rule) is { AwaitsSignOff: false };

    private static Bilingual TitleOf(string name) =>
        Instruments.Find(name) is { } instrument ? new(instrument.TitleZh, instrument.TitleEn) : new(name, name);
}
