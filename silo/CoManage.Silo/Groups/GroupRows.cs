using CoManage.Domain.Chat;
using CoManage.Domain.Groups;
using CoManage.Domain.Kernel;
using CoManage.Silo.Chat;
using CoManage.Silo.Journal;

namespace CoManage.Silo.Groups;

/// <summary>The tables <c>groups</c>, <c>group_people</c> and the rooms of a group, after each event.</summary>
internal static class GroupRows
{
    public static IEnumerable<Sql> After(GroupId group, GroupEvent happened, DateTimeOffset at) => happened switch
    {
        GroupEvent.Created e => [Insert(group, e, at), RoomRows.Open(RoomFacts.OfTeam(group), at)],
        GroupEvent.Activated => [Set(group, "status", "active"), RoomRows.Open(RoomFacts.OfGroup(group), at)],
        GroupEvent.DeputyNamed e => [Set(group, "deputy_id", e.User.Value)],
        GroupEvent.DeputyLost => [Set(group, "deputy_id", null)],
        GroupEvent.PhoneSet e => [Set(group, "phone", e.Phone)],
        GroupEvent.TeamJoined e => [Insert(group, e.User, e.Role, e.Name, at)],
        GroupEvent.MemberJoined e =>
        [
            Insert(group, e.Patient.Account, Role.Patient, null, at),
            RoomRows.Open(RoomFacts.OfConsult(group, e.Patient), at),
        ],
        GroupEvent.TeamLeft e => [Delete(group, e.User)],
        GroupEvent.MemberLeft e => [Delete(group, e.Patient.Account)],
        GroupEvent.MemberRemoved e => [Delete(group, e.Patient.Account)],
        GroupEvent.CalledOut => [],
        _ => DutyRows.After(group, happened),
    };

    private static Sql Insert(GroupId group, GroupEvent.Created created, DateTimeOffset at) => new(
        """
        INSERT INTO groups (group_id, code, name_zh, name_en, programme, status, created_at)
        VALUES (@group, @code, @zh, @en, @programme, 'forming', @at)
        """,
        ("@group", group.Value), ("@code", created.Code), ("@zh", created.Name.Zh), ("@en", created.Name.En),
        ("@programme", created.Programme), ("@at", at));

    private static Sql Set(GroupId group, string column, object? value) => new(
        $"UPDATE groups SET {column} = @value WHERE group_id = @group", ("@group", group.Value), ("@value", value));

    private static Sql Insert(GroupId group, UserId person, Role role, string? name, DateTimeOffset at) => new(
        """
        INSERT INTO group_people (group_id, person_id, role, name, since) VALUES (@group, @person, @role, @name, @at)
        """,
        ("@group", group.Value), ("@person", person.Value), ("@role", role.Code()), ("@name", name), ("@at", at));

    private static Sql Delete(GroupId group, UserId person) => new(
        "DELETE FROM group_people WHERE group_id = @group AND person_id = @person",
        ("@group", group.Value), ("@person", person.Value));
}
