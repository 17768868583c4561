using System.Text.Json;
using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using CoManage.Silo.Chat;
using CoManage.Silo.Journal;

namespace CoManage.Load.Search;

/// <summary>A district that has talked: groups with their rooms, consult rooms, and messages over half a year.</summary>
internal sealed class SearchDistrict(IJournal journal, int messages)
{
    private const int Groups = 38;
    private const int ConsultsOfGroup = 50;
    private const int AtOnce = 256;
    private const int LongestHistoryDays = 182;

    private static readonly DateTimeOffset End = new(2026, 6, 30, 8, 0, 0, TimeSpan.Zero);

    private readonly SearchTalk talk = new(new Random(1));

    /// <summary>The GP of the first group.</summary>
    public static Actor Gp { get; } = new(Person("gp", 0), Role.Gp, "李医生");

    /// <summary>A health manager on the teams of ten groups.</summary>
    public static Actor Manager { get; } = new(Person("manager", 0), Role.HealthManager, "孙");

    /// <summary>A patient with a consult room in the first group.</summary>
    public static Actor Patient { get; } = new(Person("patient", 0), Role.Patient, "陈桂兰");

    public static RoomId GroupRoom => RoomId.OfGroup(Group(0));

    public async Task Fill()
    {
        for (var i = 0; i < Groups; i++)
        {
            await Write("group", Group(i).Value, [.. People(i), .. Rooms(i)]);
        }

        // The group rooms hold half of all that is said, the consult rooms the rest.
        var ofGroup = messages / 2 / Groups;
        var ofConsult = messages / 2 / Groups / ConsultsOfGroup;
        for (var i = 0; i < Groups; i++)
        {
            await Say(RoomFacts.OfGroup(Group(i)), ofGroup, i);
            for (var k = 0; k < ConsultsOfGroup; k++)
            {
                await Say(RoomFacts.OfConsult(Group(i), PatientOf(i, k)), ofConsult, i);
            }
        }
    }

    private static UserId Person(string kind, int number) => new(DerivedId.From($"load/search/{kind}/{number}"));

    private static GroupId Group(int number) => new(DerivedId.From($"load/search/group/{number}"));

    private static PatientId PatientOf(int group, int number) => new(Person("patient", (group * ConsultsOfGroup) + number).Value);

    private static IEnumerable<Sql> People(int group)
    {
        yield return Member(group, group == 0 ? Gp.Id : Person("gp", group), "gp");
        yield return Member(group, group < 10 ? Manager.Id : Person("manager", group), "healthManager");
        for (var i = 0; i < ConsultsOfGroup; i++)
        {
            yield return Member(group, PatientOf(group, i).Account, "patient");
        }
    }

    private static Sql Member(int group, UserId person, string role) => new(
        "INSERT INTO group_people (group_id, person_id, role, name, since) VALUES (@group, @person, @role, @name, @since)",
        ("group", Group(group).Value), ("person", person.Value), ("role", role), ("name", role), ("since", End));

    private static IEnumerable<Sql> Rooms(int group) =>
    [
        RoomRows.Open(RoomFacts.OfGroup(Group(group)), End),
        .. Enumerable.Range(0, ConsultsOfGroup).Select(i => RoomRows.Open(RoomFacts.OfConsult(Group(group), PatientOf(group, i)), End)),
    ];

    private async Task Say(RoomFacts room, int count, int group)
    {
        var id = RoomRows.IdOf(room);
        var author = new Actor(Person("gp", group), Role.Gp, "李医生");
        for (var number = 1L; number <= count; number += AtOnce)
        {
            var said = new List<RoomEvent.Posted>();
            for (var next = number; next <= count && next < number + AtOnce; next++)
            {
                var at = End.AddDays(-LongestHistoryDays * (1 - ((double)next / count)));
                said.Add(new RoomEvent.Posted(next, Guid.NewGuid(), author, at, room.Kind, MessageKind.Message, new PrivateText(talk.Next(next))));
            }

            var events = said.Select(each => new NewEvent(
                new CommandId(each.Message), "room.posted", 1, JsonSerializer.Serialize(each, KernelJson.Stored), each.At, each.Author));
            await journal.Append(
                new Append(new StreamId("room", id.Value), StreamTable.RoomLog, number - 1, [.. events])
                {
                    Rows = [.. said.Select(each => Row(id, each)), Head(id, said[^1].Number)],
                },
                default);
        }
    }

    private static Sql Row(RoomId room, RoomEvent.Posted said) => new(
        "INSERT INTO room_messages (room_id, number, author_id, recalled, kind) VALUES (@room, @number, @author, 0, 'message')",
        ("room", room.Value), ("number", said.Number), ("author", said.Author.Id.Value));

    private static Sql Head(RoomId room, long number) => new(
        """
        INSERT INTO room_heads (room_id, number, last_number) VALUES (@room, @number, @number)
        ON CONFLICT (room_id) DO UPDATE SET number = excluded.number, last_number = excluded.last_number
        """,
        ("room", room.Value), ("number", number));

    private Task<Appended> Write(string kind, Guid key, IReadOnlyList<Sql> rows) =>
        journal.Append(new Append(new StreamId(kind, key), StreamTable.Events, 0, []) { Rows = rows }, default);
}
