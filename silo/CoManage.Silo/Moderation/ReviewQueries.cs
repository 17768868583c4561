using CoManage.Domain.Attachments;
using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using CoManage.Domain.Moderation;
using CoManage.Silo.Access;
using CoManage.Silo.Chat;
using CoManage.Silo.Journal;
using CoManage.Silo.Reading;
using Dapper;

namespace CoManage.Silo.Moderation;

/// <summary>The moderators' list: messages of the groups whose care team the reader is on, the oldest first.</summary>
public sealed class ReviewQueries(IReadDatabase database, RoomHistory rooms)
{
    public async Task<(IReadOnlyList<ReviewItem> Items, long Total)> List(Actor who, bool open, int page, int size, CancellationToken ct)
    {
        if (!who.IsCareTeam)
        {
            return ([], 0);
        }

        await using var connection = await database.Open(ct).ConfigureAwait(false);
        var values = new { me = AccessSql.Me(who), size, skip = (page - 1) * (long)size };
        var mine = $"WHERE v.is_open = {(open ? 1 : 0)} AND v.group_id IN ({AccessSql.TeamsOf})";
        var total = await connection.ExecuteScalarAsync<long>(
            new CommandDefinition($"SELECT COUNT(*) FROM reviews v {mine}", values, cancellationToken: ct)).ConfigureAwait(false);
        var rows = (await connection.QueryAsync<Row>(new CommandDefinition(
            $"""
            SELECT v.review_id AS Id, v.room_id AS Room, v.number AS Number, v.group_id AS GroupId, v.author_id AS AuthorId,
                   v.author_name AS AuthorName, v.standing AS Standing, v.reports AS Reports, v.words AS Words, v.opened_at AS OpenedAt,
                   g.name_zh AS GroupZh, g.name_en AS GroupEn, r.kind AS Kind
            FROM reviews v JOIN groups g ON g.group_id = v.group_id JOIN rooms r ON r.room_id = v.room_id {mine}
            ORDER BY v.opened_at {(open ? "ASC" : "DESC")}, v.review_id LIMIT @size OFFSET @skip
            """,
            values,
            cancellationToken: ct)).ConfigureAwait(false)).AsList();
        var items = new List<ReviewItem>(rows.Count);
        foreach (var row in rows)
        {
            var steps = await connection.QueryAsync<StepRow>(new CommandDefinition(
                """
                SELECT at AS At, by_name AS ByName, by_role AS ByRole, what AS What, reason AS Reason
                FROM review_steps WHERE review_id = @id ORDER BY number
                """,
                new { id = row.Id },
                cancellationToken: ct)).ConfigureAwait(false);
            items.Add(Show(row, steps, await rooms.Original(new RoomId(Guid.Parse(row.Room)), row.Number, ct).ConfigureAwait(false)));
        }

        return (items, total);
    }

    /// <summary>Which message it is and whose; null where there is no message under this number in this room.</summary>
    public async Task<ReviewedMessage?> Find(RoomId room, long number, RoomFacts facts, CancellationToken ct) =>
        await rooms.Original(room, number, ct).ConfigureAwait(false) is { Kind: not MessageKind.Notice } said
            ? new(
                room, number, facts.Group, said.Author.Id, said.Author.Name,
                said.Author.Role is Role.Patient ? new PatientId(said.Author.Id.Value) : null)
            : null;

    private static ReviewItem Show(Row row, IEnumerable<StepRow> steps, RoomEvent.Posted? said) => new(
        Guid.Parse(row.Room),
        row.Number,
        row.Kind,
        new ShownPlace(Guid.Parse(row.GroupId), new Bilingual(row.GroupZh, row.GroupEn)),
        new ShownPerson(Guid.Parse(row.AuthorId), row.AuthorName),
        (said?.Author.Role ?? Role.Patient).Code(),
        said?.At,
        said?.Text.Words ?? "",
        ((MessageStanding)row.Standing).Code(),
        row.Reports,
        [.. (row.Words ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Reason)],
        Shown.At(row.OpenedAt),
        [.. steps.Select(each => new ReviewStep(
            Shown.At(each.At), each.ByName, each.ByRole, each.What, each.Reason is null ? null : Reason(each.Reason)))],
        said?.Attachment);

    private static ShownReason Reason(string code) => new(code, ModerationReasons.TextOf(code));

    private sealed record Row
    {
        public string Id { get; init; } = "";
        public string Room { get; init; } = "";
        public long Number { get; init; }
        public string GroupId { get; init; } = "";
        public string AuthorId { get; init; } = "";
        public string AuthorName { get; init; } = "";
        public long Standing { get; init; }
        public long Reports { get; init; }
        public string? Words { get; init; }
        public long OpenedAt { get; init; }
        public string GroupZh { get; init; } = "";
        public string GroupEn { get; init; } = "";
        public string Kind { get; init; } = "";
    }

    private sealed record StepRow
    {
        public long At { get; init; }
        public string ByName { get; init; } = "";
        public string ByRole { get; init; } = "";
        public string What { get; init; } = "";
        public string? Reason { get; init; }
    }
}

/// <summary>One message under review, with its words: moderators judge what was said.</summary>
/// <param name="Text">Empty when the author took it back or it was erased.</param>
/// <param name="Words">What the word list found in it.</param>
/// <param name="File">What it carries; moderators may read that too.</param>
public sealed record ReviewItem(
    Guid Room,
    long Number,
    string Kind,
    ShownPlace Group,
    ShownPerson Author,
    string Role,
    DateTimeOffset? SaidAt,
    string Text,
    string Standing,
    long Reports,
    IReadOnlyList<ShownReason> Words,
    DateTimeOffset OpenedAt,
    IReadOnlyList<ReviewStep> Steps,
    Attachment? File);

/// <param name="By">Empty for a report: reporters stay unnamed.</param>
public sealed record ReviewStep(DateTimeOffset At, string By, string Role, string What, ShownReason? Reason);
