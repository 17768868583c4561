using CoManage.Api.Hosting;
using CoManage.Domain.Kernel;
using CoManage.Domain.Lexicon;
using CoManage.Models;
using CoManage.Silo.Chat;
using CoManage.Silo.Lexicon;
using CoManage.Silo.Runtime;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CoManage.Api.Lexicon;

/// <summary>
/// The red-flag lexicon: its words and rules, proposals tried on sentences, and versions that read the past, run beside
/// the one at work and take its place by an administrator's name. Counts for all staff of groups, examples for the teams.
/// </summary>
internal static class LexiconEndpoints
{
    private const int MostSentences = 200;
    private const int LongestSentence = 1_000;
    private const int MostBroken = 50;

    public static void MapLexicon(this IEndpointRouteBuilder routes)
    {
        var lexicon = routes.MapGroup("/lexicon").WithTags("Lexicon");
        lexicon.MapGet("", Overview).RequireAuthorization(Policies.GroupStaff);
        lexicon.MapPost("/try", Try).RequireAuthorization(Policies.Administrator);
        lexicon.MapPost("/trial/end", EndTrial).RequireAuthorization(Policies.Administrator);
        lexicon.MapPost("/versions", Save).RequireAuthorization(Policies.Administrator);
        var version = lexicon.MapGroup("/versions/{number:int}");
        version.MapGet("", Page).RequireAuthorization(Policies.GroupStaff);
        version.MapGet("/contents", Contents).RequireAuthorization(Policies.GroupStaff);
        version.MapGet("/examples", Examples).RequireAuthorization(Policies.CareTeam);
        version.MapPost("/trial", BeginTrial).RequireAuthorization(Policies.Administrator);
        version.MapPost("/in-force", PutInForce).RequireAuthorization(Policies.Administrator);
    }

    internal static async Task<Ok<LexiconOverview>> Overview(LexiconQueries lexicon, CancellationToken ct) =>
        TypedResults.Ok(await lexicon.Overview(ct));

    internal static async Task<Results<Ok<LexiconVersionPage>, NotFound>> Page(
        int number, LexiconQueries lexicon, LexiconShelf shelf, LexiconClocks clocks, CancellationToken ct)
    {
        if (await lexicon.Report(number, ct) is not { } report || await shelf.Version(number, ct) is not { } rules)
        {
            return TypedResults.NotFound();
        }

        return TypedResults.Ok(new LexiconVersionPage(
            report, await shelf.Changes(number, ct) ?? LexiconChanges.None, [.. LexiconCheck.Broken(rules).Take(MostBroken).Select(LexiconTrial.View)],
            clocks.Trial.TotalHours));
    }

    /// <summary>Every word and rule of a version; 0 is the shipped one.</summary>
    internal static async Task<Results<Ok<LexiconSheet>, NotFound>> Contents(int number, LexiconShelf shelf, CancellationToken ct) =>
        await shelf.Version(number, ct) is { } rules
            ? TypedResults.Ok(new LexiconSheet(
                number, rules.Version, await shelf.Changes(number, ct) ?? LexiconChanges.None, rules.Contents.Concepts,
                [.. rules.Contents.Rules.Select(rule => new SheetRule(rule.Text, rule.Flag, rule.Urgency, rule.IsConcern, rule.IsOn, rule.Concepts))],
                [.. rules.Contents.Rules.Select(rule => rule.Flag).Distinct().Select(LexiconTrial.Flag)]))
            : TypedResults.NotFound();

    /// <summary>Messages of the caller's own groups that the version reads otherwise, with their words; each is an audited reading.</summary>
    internal static async Task<Results<Ok<IReadOnlyList<ExampleView>>, NotFound>> Examples(
        int number, Caller caller, LexiconQueries lexicon, LexiconShelf shelf, RoomHistory history, ReadLog log, CancellationToken ct)
    {
        if (await shelf.Version(number, ct) is null)
        {
            return TypedResults.NotFound();
        }

        var views = new List<ExampleView>();
        foreach (var example in await lexicon.Examples(caller.Actor, number, ct))
        {
            if (await history.Original(new RoomId(example.Room), example.Number, ct) is { Text.Words: { Length: > 0 } words } said)
            {
                await log.Note(caller, new PatientId(said.Author.Id.Value), "read lexicon example", example.Room, null, ct);
                views.Add(new ExampleView(example, words));
            }
        }

        return TypedResults.Ok<IReadOnlyList<ExampleView>>(views);
    }

    /// <summary>What a proposal would make of own sentences and of all labelled ones; nothing is kept.</summary>
    internal static async Task<Results<Ok<Tried>, ProblemHttpResult>> Try(TryBody body, LexiconTrial trial, CancellationToken ct)
    {
        var sentences = body.Sentences ?? [];
        var invalid = new Invalid()
            .Unless(IsWhole(body.Changes), "changes", "required")
            .Unless(sentences.Count <= MostSentences, "sentences", "too-many")
            .Unless(sentences.All(each => each is { Length: <= LongestSentence }), "sentences", "too-long");
        return invalid.Any || body.Changes is not { } changes
            ? invalid.ToHttp()
            : TypedResults.Ok(await trial.Try(changes, [.. sentences.Where(each => each.Trim().Length > 0)], ct));
    }

    internal static async Task<Results<Ok<Granted>, ProblemHttpResult>> Save(
        SaveBody body, [AsParameters] CommandHeader header, Caller caller, LexiconShelf shelf, ISilo silo, CancellationToken ct)
    {
        var invalid = new Invalid()
            .Unless(body.Why is not null, "why", "required")
            .Unless(IsWhole(body.Changes), "changes", "required");
        return invalid.Any || body is not { Why: { } why, Changes: { } changes }
            ? invalid.ToHttp()
            : await Ask(new LexiconCommand.Save(new PrivateText(why), changes), header, caller, shelf, silo, ct);
    }

    internal static Task<Results<Ok<Granted>, ProblemHttpResult>> BeginTrial(
        int number, [AsParameters] CommandHeader header, Caller caller, LexiconShelf shelf, ISilo silo, CancellationToken ct) =>
        Ask(new LexiconCommand.BeginTrial(number), header, caller, shelf, silo, ct);

    internal static Task<Results<Ok<Granted>, ProblemHttpResult>> EndTrial(
        [AsParameters] CommandHeader header, Caller caller, LexiconShelf shelf, ISilo silo, CancellationToken ct) =>
        Ask(new LexiconCommand.EndTrial(), header, caller, shelf, silo, ct);

    /// <summary>Refused with the sentences when there are labelled ones that it breaks.</summary>
    internal static async Task<Results<Ok<Granted>, ProblemHttpResult>> PutInForce(
        int number, [AsParameters] CommandHeader header, Caller caller, LexiconShelf shelf, LexiconClocks clocks, ISilo silo, CancellationToken ct)
    {
        var reply = await Ask(new LexiconCommand.PutInForce(number, clocks.Trial), header, caller, shelf, silo, ct);
        if (reply.Result is ProblemHttpResult { ProblemDetails: { } problem }
            && Equals(problem.Extensions["code"], LexiconVersions.Refusals.BreaksSentences.Code)
            && await shelf.Version(number, ct) is { } rules)
        {
            problem.Extensions["sentences"] = LexiconCheck.Broken(rules).Take(MostBroken).Select(LexiconTrial.View).ToArray();
        }

        return reply;
    }

    private static async Task<Results<Ok<Granted>, ProblemHttpResult>> Ask(
        LexiconCommand command, CommandHeader header, Caller caller, LexiconShelf shelf, ISilo silo, CancellationToken ct)
    {
        var reply = await silo.Ask(LexiconCommand.Key, header.Carry(caller, command), ct);
        shelf.Forget();
        return reply.ToHttp();
    }

    private static bool IsWhole(LexiconChanges? changes) =>
        changes is { Words: not null, RulesOff: not null }
        && changes.Words.All(each => each is { Concept: not null, Added: not null, Removed: not null } && each.Added.All(word => word is not null));
}
