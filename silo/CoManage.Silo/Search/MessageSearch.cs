using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using CoManage.Silo.Access;
using CoManage.Silo.Chat;
using CoManage.Silo.Journal;
using Dapper;

namespace CoManage.Silo.Search;

/// <summary>
/// Finds messages in the rooms that one person may enter. The index only proposes: permission is asked of the rooms in
/// the same statement, and the words are read from the log as they stand now, so that nothing taken back or reworded
/// is found by what it said before.
/// </summary>
public sealed class MessageSearch
{
    public const int PageSize = 20;

    private readonly IReadDatabase database;
    private readonly RoomHistory history;
    private readonly IMessageIndex index;

    internal MessageSearch(IReadDatabase database, RoomHistory history, IMessageIndex index)
    {
        (this.database, this.history, this.index) = (database, history, index);
    }

    /// <summary>The newest messages that answer the query.</summary>
    /// <param name="room">Null for all rooms of the person.</param>
    /// <param name="before">Where the page before ended; null for the first.</param>
    public async Task<SearchPage> Find(Actor who, SearchQuery query, RoomId? room, long? before, CancellationToken ct)
    {
        if (!who.IsCareTeam && who.Role is not Role.Patient)
        {
            return SearchPage.Nothing;
        }

        var rows = await Rows(who, query, room, before ?? long.MaxValue, ct).ConfigureAwait(false);
        var page = rows.Take(PageSize).ToList();
        var found = new Dictionary<long, SearchHit>();
        foreach (var each in page.GroupBy(row => row.RoomId))
        {
            await Fill(found, new RoomId(Guid.Parse(each.Key)), [.. each], query, ct).ConfigureAwait(false);
        }

        var hits = page.Where(row => found.ContainsKey(row.Id)).Select(row => found[row.Id]).ToList();
        return new SearchPage(hits, rows.Count > PageSize ? page[^1].Id : null);
    }

    private async Task<IReadOnlyList<FoundRow>> Rows(Actor who, SearchQuery query, RoomId? room, long before, CancellationToken ct)
    {
        await using var connection = await database.Open(ct).ConfigureAwait(false);
        var me = AccessSql.Me(who);
        var places = room is { } one
            ? [IndexOrder.OfRoom(one)]
            : (await connection.QueryAsync<PlaceRow>(new CommandDefinition(Places, new { me }, cancellationToken: ct)).ConfigureAwait(false))
                .Select(row => row.IsTeam != 0
                    ? IndexOrder.OfGroup(new GroupId(Guid.Parse(row.GroupId)))
                    : IndexOrder.OfRoom(new RoomId(Guid.Parse(row.RoomId))))
                .Distinct()
                .ToList();
        if (places.Count == 0)
        {
            return [];
        }

        var where = room is null ? AccessSql.SeesRoom("r") : $"s.room_id = @room AND {AccessSql.SeesRoom("r")}";
        var values = new { me, room = room?.Value.ToString(), match = index.Match(query, places), before, limit = PageSize + 1 };
        return [.. await connection.QueryAsync<FoundRow>(new CommandDefinition(index.Select(where), values, cancellationToken: ct)).ConfigureAwait(false)];
    }

    // Of a team's groups all rooms are seen, so the group stands for them; else each room stands for itself.
    private static readonly string Places = $"""
        SELECT r.room_id AS RoomId, r.group_id AS GroupId,
          CASE WHEN r.group_id IN ({AccessSql.TeamsOf}) THEN 1 ELSE 0 END AS IsTeam
        FROM rooms r
        WHERE (r.group_id IN ({AccessSql.GroupsOf}) OR r.patient_id = @me OR r.guest_id = @me) AND {AccessSql.SeesRoom("r")}
        """;

    private async Task Fill(
        Dictionary<long, SearchHit> found, RoomId room, IReadOnlyList<FoundRow> rows, SearchQuery query, CancellationToken ct)
    {
        var entries = await history.These(room, [.. rows.Select(row => row.Number)], ct).ConfigureAwait(false);
        foreach (var (happened, _) in entries)
        {
            if (happened.Event is RoomEvent.Posted said && query.PlacesIn(said.Text.Words) is { } places)
            {
                var row = rows.First(each => each.Number == said.Number);
                var patient = row.PatientId is { } id ? new PatientId(Guid.Parse(id)) : said.About;
                found[row.Id] = new SearchHit(room, patient, said, happened.At, places);
            }
        }
    }

    private sealed record PlaceRow
    {
        public string RoomId { get; init; } = "";
        public string GroupId { get; init; } = "";
        public long IsTeam { get; init; }
    }

    private sealed record FoundRow
    {
        public long Id { get; init; }
        public string RoomId { get; init; } = "";
        public long Number { get; init; }
        public string? PatientId { get; init; }
    }
}

/// <summary>One message that answers a query.</summary>
/// <param name="Patient">Whom it concerns, for the audit.</param>
/// <param name="Places">Where in its text the query stands.</param>
public sealed record SearchHit(
    RoomId Room, PatientId? Patient, RoomEvent.Posted Said, DateTimeOffset At, IReadOnlyList<(int Start, int End)> Places);

/// <summary>The newest hits first.</summary>
/// <param name="Before">Where the next page begins; null when there is none.</param>
public sealed record SearchPage(IReadOnlyList<SearchHit> Hits, long? Before)
{
    public static readonly SearchPage Nothing = new([], null);
}
