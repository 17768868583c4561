using System.Text.Json;
using CoManage.Domain.Kernel;

namespace CoManage.Silo.Journal.Postgres;

/// <summary>News as they travel between processes: kinds, numbers and ids, nothing else.</summary>
internal static class NewsText
{
    public static string Write(IReadOnlyList<Announcement> announcements) =>
        JsonSerializer.Serialize(announcements.Select(each => new Line(each.Stream.ToString(), [.. each.News.Select(Write)])));

    public static IEnumerable<Announcement> Read(string text) =>
        (JsonSerializer.Deserialize<List<Line>>(text) ?? [])
            .Select(line => new Announcement(StreamIds.Parse(line.S), [.. line.N.Select(Read)]));

    private static Item Write(News news) => news switch
    {
        News.RoomUpdated(var room, var number) => new("room", room.Value, Number: number),
        News.RoomSeen(var room, var number) => new("seen", room.Value, Number: number),
        News.WorklistChanged(var list, var group) => new("worklist", group.Value, List: list),
        News.HospitalWorklistChanged(var list, var hospital) => new("hospital", hospital.Value, List: list),
        News.PersonChanged(var list, var person) => new("person", person.Value, List: list),
        News.RoomMarked(var room, var person) => new("marked", person.Value, Room: room.Value),
        News.PersonLeft(var person, var group) => new("left", person.Value, Group: group.Value),
        _ => throw new InvalidOperationException($"{news.GetType().Name} cannot travel."),
    };

    private static News Read(Item item) => item.Kind switch
    {
        "room" => new News.RoomUpdated(new RoomId(item.Id), item.Number),
        "seen" => new News.RoomSeen(new RoomId(item.Id), item.Number),
        "worklist" => new News.WorklistChanged(item.List ?? "", new GroupId(item.Id)),
        "hospital" => new News.HospitalWorklistChanged(item.List ?? "", new HospitalId(item.Id)),
        "person" => new News.PersonChanged(item.List ?? "", new UserId(item.Id)),
        "marked" => new News.RoomMarked(new RoomId(item.Room), new UserId(item.Id)),
        "left" => new News.PersonLeft(new UserId(item.Id), new GroupId(item.Group)),
        _ => throw new InvalidOperationException($"News of kind {item.Kind} are not known here."),
    };

    // One-letter names: a notification holds few bytes.
    private sealed record Line(string S, IReadOnlyList<Item> N);

    private sealed record Item(string Kind, Guid Id, string? List = null, Guid Group = default, long Number = 0, Guid Room = default);
}
