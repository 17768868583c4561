using CoManage.Domain.Kernel;
using CoManage.Silo.Runtime;
using Microsoft.AspNetCore.Mvc;

namespace CoManage.Api.Hosting;

/// <summary>
/// What every command's request carries: <c>Command-Id</c>, made by the client when the person acts and kept for
/// every retry. A request without it is answered 400 by binding alone.
/// </summary>
internal sealed record CommandHeader([FromHeader(Name = CommandHeader.Name)] Guid CommandId)
{
    public const string Name = "Command-Id";

    /// <summary>For a header inside another parameter object; without it binding finds the header by itself.</summary>
    public static ValueTask<CommandHeader?> BindAsync(HttpContext http) => ValueTask.FromResult(
        Guid.TryParse(http.Request.Headers[Name], out var id) ? new CommandHeader(id) : null);

    /// <summary>The caller's command, ready for its grain. Name the slice: <c>header.Carry&lt;TriageCommand&gt;(…)</c>.</summary>
    public Envelope<TCommand> Carry<TCommand>(Caller caller, TCommand command)
        where TCommand : class =>
        new(new CommandId(CommandId), caller.Actor, command);

    /// <summary>The id of a new thing: a retry of the same command names the same thing.</summary>
    public Guid NewId(string kind) => DerivedId.From(kind, CommandId);
}
