using CoManage.Domain.Kernel;
using CoManage.Models;

namespace CoManage.Domain.Chat;

/// <summary>
/// The red-flag rules over what patients write where a team reads it. They run on every such message before anything
/// else does, and what they find nothing can lower.
/// </summary>
internal static class RedFlagFinding
{
    public static Finding? WhenPatientWrites(Actor author, RoomFacts room, PrivateText text) =>
        author.Role is Role.Patient && !room.IsStaffOnly && RedFlags.Read(text.Words) is [var worst, ..] flags
            ? new Finding(
                [.. flags.Select(each => each.Flag)], worst.Urgency, new PatientId(author.Id.Value), room.Group, RedFlags.Version)
            : null;
}
