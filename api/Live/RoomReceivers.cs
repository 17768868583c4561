using System.Collections.Concurrent;
using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;
using Dapper;

namespace CoManage.Api.Live;

/// <summary>
/// Whose list of rooms changes with an update of a room. What a room is never changes, so it is read once and kept.
/// </summary>
internal sealed class RoomReceivers(IReadDatabase database)
{
    private const int Most = 50_000;

    private readonly ConcurrentDictionary<RoomId, IReadOnlyList<Audience>> known = [];

    public async ValueTask<IReadOnlyList<Audience>> Of(RoomId room, CancellationToken ct) =>
        known.TryGetValue(room, out var receivers) ? receivers : await Read(room, ct);

    private async Task<IReadOnlyList<Audience>> Read(RoomId room, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        var row = await connection.QuerySingleOrDefaultAsync<Row>(new CommandDefinition(
            "SELECT kind, group_id AS groupId, patient_id AS patientId, guest_id AS guestId FROM rooms WHERE room_id = @room",
            new { room = room.Value.ToString() },
            cancellationToken: ct));
        if (row is null)
        {
            return [];
        }

        if (known.Count >= Most)
        {
            known.Clear();
        }

        return known[room] = Receivers(row);
    }

    private static IReadOnlyList<Audience> Receivers(Row row)
    {
        var group = new GroupId(Guid.Parse(row.GroupId));
        return row.Kind switch
        {
            "group" => [Audience.Group(group)],
            "consult" => [Audience.Team(group), .. Person(row.PatientId)],
            _ => [Audience.Team(group), .. Person(row.GuestId)],
        };
    }

    private static IEnumerable<Audience> Person(string? id) =>
        id is null ? [] : [Audience.Person(new UserId(Guid.Parse(id)))];

    private sealed record Row(string Kind, string GroupId, string? PatientId, string? GuestId);
}
