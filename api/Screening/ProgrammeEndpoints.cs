using CoManage.Api.Hosting;
using CoManage.Domain.Kernel;
using CoManage.Domain.Patients;
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

/// <param name="Bands">What the instrument can say.</param>
internal sealed record InstrumentTitle(string Name, Bilingual Title, IReadOnlyList<BandTitle> Bands);

internal sealed record BandTitle(string Code, Bilingual Title);

/// <summary>An edited form, not yet in force, and answers to try it with.</summary>
internal sealed record TrialBody(
    ProgrammeForm? Form, Sex? Sex, int? Age, IReadOnlyDictionary<string, string>? Answers, IReadOnlyDictionary<string, string>? Units);

/// <summary>The forms of the programmes: everybody may read them, administrators put new versions in force.</summary>
internal static class ProgrammeEndpoints
{
    private const int OldestAge = 120;
    private static readonly Dictionary<string, string> NoAnswers = [];

    public static RouteGroupBuilder MapProgrammes(this IEndpointRouteBuilder routes)
    {
        var programmes = routes.MapGroup("/programmes").WithTags("Programmes");
        programmes.MapGet("", List).RequireAuthorization(Policies.SignedIn);
        programmes.MapGet("/{code}", Find).RequireAuthorization(Policies.SignedIn);
        programmes.MapPost("/{code}/trial", TryOut).RequireAuthorization(Policies.Administrator);
        routes.MapGet("/referral-rules", Rules).WithTags("Programmes").RequireAuthorization(Policies.Administrator);
        programmes.MapPut("/{code}", Publish).RequireAuthorization(Policies.Administrator);
        return programmes;
    }

    internal static async Task<Ok<ProgrammeView[]>> List(Programmes programmes, CancellationToken ct) =>
        TypedResults.Ok((await programmes.All(ct)).Select(form => View(form)).ToArray());

    internal static async Task<Results<Ok<ProgrammeView>, NotFound>> Find(string code, Programmes programmes, CancellationToken ct) =>
        await programmes.Find(code, ct) is { } form ? TypedResults.Ok(View(form, form)) : TypedResults.NotFound();

    /// <summary>The rules that a band may lead to.</summary>
    internal static Ok<IReadOnlyList<RuleView>> Rules() => TypedResults.Ok(FormTrials.Rules);

    /// <summary>Scores answers with the form as sent. Nothing is kept.</summary>
    internal static Results<Ok<FormTrialView>, ProblemHttpResult> TryOut(string code, TrialBody body, TimeProvider clock)
    {
        var faults = new Invalid()
            .Unless(IsWhole(body.Form) && body.Form?.Code == code, "form", "incomplete")
            .Unless(body.Age is >= 0 and <= OldestAge, "age", "age");
        if (faults.Any || body is not { Form: { } form, Age: { } age })
        {
            return faults.ToHttp();
        }

        var now = clock.GetUtcNow();
        var born = DateOnly.FromDateTime(now.UtcDateTime).AddYears(-age);
        return TypedResults.Ok(FormTrials.Run(
            form, new PersonFacts(body.Sex ?? Sex.Female, born), new AnswerSheet(body.Answers ?? NoAnswers, body.Units), now));
    }

    internal static async Task<Results<Ok<Granted>, ProblemHttpResult>> Publish(
        string code, ProgrammeForm body, [AsParameters] CommandHeader header, Caller caller, ISilo silo, CancellationToken ct)
    {
        var faults = new Invalid()
            .Unless(code is { Length: > 0 and <= 40 } && body.Code == code, "code", "mismatch")
            .Unless(IsWhole(body), "form", "incomplete");
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

    private static bool IsWhole(ProgrammeForm? form) =>
        form is { Code: { Length: > 0 and <= 40 }, Title: not null, Brief: not null, Fields: not null, Instruments: not null }
        && form.Fields.All(field => field is { Code: not null, Label: not null })
        && form.Instruments.All(use => use is { Name: not null });

    private static ProgrammeView View(ProgrammeForm form, ProgrammeForm? whole = null) => new(
        form.Code,
        form.Version,
        form.Title,
        form.AwaitingSignOff || !form.Instruments.SelectMany(use => use.Rules ?? []).All(IsSignedOff) ? "awaiting" : "signed",
        [.. form.Instruments.Select(use => new InstrumentTitle(use.Name, TitleOf(use.Name), BandsOf(use.Name)))],
        form.Fields,
        whole);

    private static bool IsSignedOff(BandRule rule) =>
        rule.Rule == BandRule.NamedByReasons || ScreeningRules.Find(rule.Rule) is { AwaitsSignOff: false };

    private static BandTitle[] BandsOf(string name) =>
        [.. (Instruments.Find(name)?.Bands ?? []).Select(band => new BandTitle(band, BandTitles.Of(name, band)))];

    private static Bilingual TitleOf(string name) =>
        Instruments.Find(name) is { } instrument ? new(instrument.TitleZh, instrument.TitleEn) : new(name, name);
}
