using CoManage.Api.Hosting;
using CoManage.Api.Live;
using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using CoManage.Silo.Chat;
using CoManage.Silo.Runtime;

namespace CoManage.Api.Rooms;

/// <summary>The way from a request about a message to its room: permission, pace, then the grain.</summary>
internal sealed class MessageDoor(RoomQueries rooms, MessageQueries messages, RoomPace pace, ISilo silo)
{
    private static readonly Refusal TooFast = new(RoomPace.TooFast);

    public async CommandAnswer Ask(
        Caller caller, CommandHeader header, RoomId room, Func<RoomFacts, RoomCommand> command, CancellationToken ct)
    {
        if (await rooms.Facts(caller.Actor, room, ct) is not { } facts)
        {
            return TypedResults.NotFound();
        }

        if (pace.Wait(caller.Actor.Id) is not null)
        {
            return TooFast.ToHttp(StatusCodes.Status429TooManyRequests);
        }

        var reply = await silo.Ask(room.Value, header.Carry(caller, command(facts)), ct);
        return reply.Refusal is { } refusal ? refusal.ToHttp() : TypedResults.Ok(new Granted(reply.Version));
    }

    /// <summary>The same for commands that the grain cannot judge, because it forgets which numbers are messages.</summary>
    public async CommandAnswer AskOfMessage(
        Caller caller, CommandHeader header, RoomId room, long number, Func<RoomFacts, RoomCommand> command, CancellationToken ct)
    {
        if (await rooms.Facts(caller.Actor, room, ct) is null)
        {
            return TypedResults.NotFound();
        }

        return await messages.IsMessage(room, number, ct)
            ? await Ask(caller, header, room, command, ct)
            : Room.Refusals.NoSuchMessage.ToHttp();
    }
}
