global using CommandAnswer = System.Threading.Tasks.Task<Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.Ok<CoManage.Api.Hosting.Granted>,
    Microsoft.AspNetCore.Http.HttpResults.NotFound,
    Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult>>;
using CoManage.Silo.Access;
using CoManage.Silo.Runtime;
using Microsoft.AspNetCore.Mvc;

namespace CoManage.Api.Hosting;

/// <summary>What every command to one aggregate goes through: the permission filter, then the grain.</summary>
internal readonly record struct Door([FromHeader(Name = CommandHeader.Name)] Guid CommandId, Caller Caller, Access Access, ISilo Silo)
{
    // Parameters within parameters are not bound: the header comes in by itself.
    public CommandHeader Header => new(CommandId);

    /// <param name="isTheirs">What the permission filter says of the caller and this thing; a no looks like absence.</param>
    public async CommandAnswer Ask<TCommand>(Guid id, TCommand command, Task<bool> isTheirs, CancellationToken ct)
        where TCommand : class
    {
        if (!await isTheirs)
        {
            return TypedResults.NotFound();
        }

        var reply = await Silo.Ask(id, Header.Carry(Caller, command), ct);
        return reply.Refusal is { } refusal ? refusal.ToHttp() : TypedResults.Ok(new Granted(reply.Version));
    }
}
