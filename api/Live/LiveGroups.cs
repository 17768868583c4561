using CoManage.Domain.Kernel;

namespace CoManage.Api.Live;

/// <summary>Names of the SignalR groups that news are sent to.</summary>
internal static class LiveGroups
{
    /// <summary>Connections that have opened the room.</summary>
    public static string Room(RoomId room) => $"room:{room.Value:N}";

    /// <summary>Connections of everybody who belongs to the patient group.</summary>
    public static string Group(GroupId group) => $"group:{group.Value:N}";

    /// <summary>Connections of the group's care team.</summary>
    public static string Team(GroupId group) => $"team:{group.Value:N}";

    public static string Hospital(HospitalId hospital) => $"hospital:{hospital.Value:N}";

    public static string Person(UserId person) => $"person:{person.Value:N}";
}
