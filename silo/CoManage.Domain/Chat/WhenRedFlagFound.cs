using CoManage.Domain.Kernel;
using CoManage.Models;

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
            RoomEvent.Posted { Finding: { } finding } posted when HasRedFlag(finding) => [new Reaction(room.Value, new RoomCommand.Flag(posted.Number))],
            RoomEvent.Edited { Finding: { } finding } edited when HasRedFlag(finding) => [new Reaction(room.Value, new RoomCommand.Flag(edited.Target))],
            _ => [],
        };

    // A lesser concern opens a case but needs no marker before everybody.
    private static bool HasRedFlag(Finding finding) => finding.Urgency == Urgency.Emergency || finding.Flags.Any(RedFlags.Definitions.ContainsKey);
}
