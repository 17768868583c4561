using CoManage.Domain.Kernel;

namespace CoManage.Api.Live;

internal enum AudienceKind
{
    Room,
    Group,
    Team,
    Hospital,
    Person,
}

/// <summary>Connections that are told the same things.</summary>
internal readonly record struct Audience(AudienceKind Kind, Guid Id)
{
    /// <summary>Connections that have opened the room.</summary>
    public static Audience Room(RoomId room) => new(AudienceKind.Room, room.Value);

    /// <summary>Connections of everybody who belongs to the patient group.</summary>
    public static Audience Group(GroupId group) => new(AudienceKind.Group, group.Value);

    /// <summary>Connections of the group's care team.</summary>
    public static Audience Team(GroupId group) => new(AudienceKind.Team, group.Value);

    public static Audience Hospital(HospitalId hospital) => new(AudienceKind.Hospital, hospital.Value);

    public static Audience Person(UserId person) => new(AudienceKind.Person, person.Value);
}
