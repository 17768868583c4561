using CoManage.Domain.Kernel;

namespace CoManage.Domain.Chat;

/// <summary>
/// A message in which red flags were found gets the neutral marker, so that everybody in the room sees that it is
/// being looked after, and nobody what was found.
/// </summary>
public static class WhenRedFlagFound
{
    public static IEnumerable<Reaction> React(RoomId room, RoomEvent happened) =>
        happened switch
        {
            RoomEvent.Posted { Finding: not null } posted => [new Reaction(room.Value, new RoomCommand.Flag(posted.Number))],
            RoomEvent.Edited { Finding: not null } edited => [new Reaction(room.Value, new RoomCommand.Flag(edited.Target))],
            _ => [],
        };
}
