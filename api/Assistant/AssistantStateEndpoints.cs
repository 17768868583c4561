using CoManage.Api.Hosting;
using CoManage.Silo.Assistant;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.AI;

namespace CoManage.Api.Assistant;

/// <summary>The assistant as the administrator sees it.</summary>
/// <param name="State"><c>off</c>, <c>ready</c> or <c>broken</c>.</param>
/// <param name="Host">Where it runs; never the key.</param>
/// <param name="IsInside">Only private addresses are called.</param>
/// <param name="Fault">Why it is broken.</param>
internal sealed record AssistantState(
    string State,
    string? Host,
    string? Model,
    bool IsInside,
    bool ReadsAgain,
    string? Currency,
    LineFault? Fault,
    DateTimeOffset? GoodAt,
    IReadOnlyList<TaskCount> Today,
    IReadOnlyList<TaskCount> Month);

/// <summary>State and counters for the administrator, who sees no words of anybody.</summary>
internal static class AssistantStateEndpoints
{
    private static readonly ChatMessage Probe = new(ChatRole.User, "Reply with the word ready.");

    public static void MapAssistantState(this IEndpointRouteBuilder routes)
    {
        var state = routes.MapGroup("/assistant").WithTags("Assistant").RequireAuthorization(Policies.Administrator);
        state.MapGet("", Read);
        state.MapPost("/try", Try);
    }

    internal static async Task<Ok<AssistantState>> Read(
        AssistantSwitch assistant, AssistantQueries queries, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var line = assistant.Line?.State;
        return TypedResults.Ok(new AssistantState(
            line?.State ?? "off",
            assistant.Settings?.Endpoint.Authority,
            assistant.Settings?.Model,
            assistant.Settings is not { AllowOutside: true },
            assistant.Settings?.SecondReading ?? false,
            assistant.Settings?.Currency,
            line?.Fault,
            line?.GoodAt,
            await queries.Counts(now, ct),
            await queries.Counts(now.AddDays(1 - now.Day), ct)));
    }

    /// <summary>Asks the endpoint one thing that concerns nobody, so that a wrong setting shows before a clinician meets it.</summary>
    internal static async Task<Results<Ok<AssistantState>, ProblemHttpResult>> Try(
        AssistantSwitch assistant, AssistantQueries queries, TimeProvider clock, CancellationToken ct)
    {
        if (assistant.Line is not { } line)
        {
            return Domain.Assistant.Draft.Refusals.Off.ToHttp();
        }

        try
        {
            await line.Speak([Probe], null, ct);
        }
        catch (EndpointFault)
        {
            // The state says it.
        }

        return await Read(assistant, queries, clock, ct);
    }
}
