using CoManage.Domain.Kernel;
using CoManage.Silo.Runtime;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CoManage.Api.Hosting;

/// <summary>The plain answer to a command that was granted.</summary>
/// <param name="Version">The version of the aggregate after the command.</param>
internal sealed record Granted(long Version);

/// <summary>The answer to a command that made something.</summary>
internal sealed record Made(Guid Id, long Version);

/// <summary>One way from a grain's reply to HTTP: granted is 200, a refusal is 409 with its stable code.</summary>
internal static class Replies
{
    public static Results<Ok<Granted>, ProblemHttpResult> ToHttp(this Reply reply) =>
        reply.ToHttp(granted => new Granted(granted.Version));

    public static Results<Ok<Made>, ProblemHttpResult> ToHttp(this Reply reply, Guid made) =>
        reply.ToHttp(granted => new Made(made, granted.Version));

    public static Results<Ok<TBody>, ProblemHttpResult> ToHttp<TBody>(this Reply reply, Func<Reply, TBody> body) =>
        reply.Refusal is { } refusal ? refusal.ToHttp() : TypedResults.Ok(body(reply));

    public static ProblemHttpResult ToHttp(this Refusal refusal, int status = StatusCodes.Status409Conflict) =>
        TypedResults.Problem(
            statusCode: status,
            type: $"urn:comanage:refusal:{refusal.Code}",
            title: "The command was refused.",
            extensions: new Dictionary<string, object?> { ["code"] = refusal.Code });
}
