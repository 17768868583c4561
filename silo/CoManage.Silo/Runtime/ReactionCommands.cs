using System.Runtime.CompilerServices;
using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;
using Microsoft.Extensions.Logging;

namespace CoManage.Silo.Runtime;

/// <summary>
/// The commands that follow from stored events. Their ids follow from the event, so that giving one again is answered
/// with the first answer, whoever delivers it.
/// </summary>
internal sealed partial class ReactionCommands(SliceHosts hosts, IOpenWork openWork, ILogger<ReactionCommands> log)
{
    /// <summary>One command to one aggregate, and the event it follows from.</summary>
    public readonly record struct Following(StreamId Stream, long Number, Guid Key, CommandId Id, object Command);

    /// <param name="known">What follows from the event, where that is known already; null to read it from the log.</param>
    public async IAsyncEnumerable<Following> Of(
        StreamId stream, long number, IReadOnlyList<Reaction>? known, [EnumeratorCancellation] CancellationToken ct)
    {
        var reactions = known ?? await hosts.Of(stream.Kind).ReactionsTo(stream.Key, number, ct).ConfigureAwait(false);
        for (var i = 0; i < reactions.Count; i++)
        {
            var (reaction, name) = (reactions[i], $"reaction/{stream}/{number}/{i}");
            if (reaction.ToAll is { } open)
            {
                foreach (var key in await openWork.Keys(open, ct).ConfigureAwait(false))
                {
                    yield return new(stream, number, key, new CommandId(DerivedId.From($"{name}/{key}")), reaction.Command);
                }
            }
            else
            {
                yield return new(stream, number, reaction.Key, new CommandId(DerivedId.From(name)), reaction.Command);
            }
        }
    }

    public async Task Give(Following following, Hints hints, CancellationToken ct)
    {
        var reply = await hosts.For(following.Command)
            .Ask(following.Key, following.Id, Actor.Service, following.Command, hints, ct)
            .ConfigureAwait(false);
        if (reply.Refusal is { } refusal)
        {
            Refused(following.Stream, following.Number, refusal.Code);
        }
    }

    /// <summary>The statement that says an event has nothing left to deliver.</summary>
    public static Sql Delivered(StreamId stream, long number) => new(
        "DELETE FROM outbox WHERE stream = @stream AND number = @number",
        ("stream", stream.ToString()), ("number", number));

    [LoggerMessage(Level = LogLevel.Information, Message = "A reaction to {Stream} #{Number} was refused: {Code}.")]
    private partial void Refused(StreamId stream, long number, string code);
}
