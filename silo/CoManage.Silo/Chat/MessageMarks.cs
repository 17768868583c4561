using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;
using Dapper;

namespace CoManage.Silo.Chat;

/// <summary>What has become of a message by the time its page is read.</summary>
/// <param name="Edited">The number of the update that last reworded it.</param>
/// <param name="Withheld">What readers get instead of the words, as the moderators decided.</param>
/// <param name="Reactions">Signs under it in the order of <see cref="Emoji"/>.</param>
public sealed record MessageMarks(
    bool IsRecalled, bool IsFlagged, bool IsPinned, long? Edited, IReadOnlyList<MessageReactions> Reactions, Withheld? Withheld = null)
{
    public static readonly MessageMarks None = new(false, false, false, null, []);
}

/// <summary>Everybody who put one sign under a message.</summary>
public sealed record MessageReactions(Emoji Emoji, IReadOnlyList<ReactingPerson> People);

/// <summary>Somebody who reacted, by the name of that day.</summary>
public sealed record ReactingPerson(UserId Id, string Name);

/// <summary>Reads the marks of many messages of one room at once. Whoever asks has been let into the room.</summary>
internal static class MessageMarksReading
{
    public static async Task<Dictionary<long, MessageMarks>> Of(
        IReadDatabase database, RoomId room, IReadOnlyCollection<long> messages, CancellationToken ct)
    {
        await using var connection = await database.Open(ct).ConfigureAwait(false);
        var numbers = messages.Count == 0 ? "NULL" : string.Join(", ", messages);
        var values = new { room = room.Value.ToString() };
        var rows = await connection.QueryAsync<MarkRow>(new CommandDefinition(
            $"""
            SELECT number, recalled, flagged, edited, pinned, standing, standing_reason AS Reason FROM room_messages
            WHERE room_id = @room AND number IN ({numbers})
              AND (recalled = 1 OR flagged IS NOT NULL OR edited IS NOT NULL OR pinned IS NOT NULL OR standing <> 0)
            """,
            values, cancellationToken: ct)).ConfigureAwait(false);
        var reactions = await connection.QueryAsync<ReactionRow>(new CommandDefinition(
            $"""
            SELECT number, emoji, person_id AS PersonId, name FROM message_reactions
            WHERE room_id = @room AND number IN ({numbers}) ORDER BY number, name, person_id
            """,
            values, cancellationToken: ct)).ConfigureAwait(false);

        var marks = rows.ToDictionary(
            row => row.Number,
            row => new MessageMarks(row.Recalled == 1, row.Flagged is not null, row.Pinned is not null, row.Edited, [], row.Withheld));
        foreach (var message in reactions.GroupBy(row => row.Number))
        {
            marks[message.Key] = marks.GetValueOrDefault(message.Key, MessageMarks.None) with { Reactions = Grouped(message) };
        }

        return marks;
    }

    private static IReadOnlyList<MessageReactions> Grouped(IEnumerable<ReactionRow> rows) =>
    [
        .. rows
            .GroupBy(row => Enum.Parse<Emoji>(row.Emoji, ignoreCase: true), row => new ReactingPerson(new UserId(Guid.Parse(row.PersonId)), row.Name))
            .OrderBy(each => each.Key)
            .Select(each => new MessageReactions(each.Key, [.. each])),
    ];

    private sealed record MarkRow
    {
        public long Number { get; init; }
        public long Recalled { get; init; }
        public long? Flagged { get; init; }
        public long? Edited { get; init; }
        public long? Pinned { get; init; }
        public long Standing { get; init; }
        public string? Reason { get; init; }

        public Withheld? Withheld => Standing == 0 ? null : new(((MessageStanding)Standing).Code(), Reason);
    }

    private sealed record ReactionRow(long Number, string Emoji, string PersonId, string Name);
}
