using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using CoManage.Models;
using CoManage.Silo.Chat;
using CoManage.Silo.Journal;

namespace CoManage.Silo.Lexicon;

/// <summary>
/// Reads one room's messages in their order with two versions. Like the rules at work it knows what the same patient wrote
/// in the last half hour; unlike them it does not look into the record, which has changed since.
/// </summary>
internal sealed class LexiconPage(RoomId room, GroupId group, int version, RedFlagRules acting, RedFlagRules tried, DateTimeOffset? trialBegan)
{
    private const string PutDifference = """
        INSERT INTO lexicon_differences (version, room_id, number, flag, change, before_level, after_level, group_id, at, is_trial)
        VALUES (@version, @room, @number, @flag, @change, @before, @after, @group, @at, @trial)
        ON CONFLICT (version, room_id, number, flag) DO NOTHING
        """;

    // Two processes may read the same room at once: only the one that began where the mark stands moves it and counts.
    private const string PutMark = """
        INSERT INTO lexicon_marks (version, room_id, number, messages, tried) VALUES (@version, @room, @number, @messages, @tried)
        ON CONFLICT (version, room_id) DO UPDATE SET number = excluded.number,
          messages = lexicon_marks.messages + excluded.messages, tried = lexicon_marks.tried + excluded.tried
        WHERE lexicon_marks.number = @from
        """;

    private RecentWords recent = RecentWords.None;

    /// <summary>Takes note of an update that was read before.</summary>
    public void Remember(StoredEvent stored)
    {
        if (RoomSlice.Stored.Read(stored.Name, stored.Version, stored.Body) is RoomEvent.Posted said)
        {
            recent = recent.With(said);
        }
    }

    /// <summary>The differences in these updates, and how far the room is read with them.</summary>
    public IReadOnlyList<Sql> Read(IReadOnlyList<StoredEvent> events, long from)
    {
        var rows = new List<Sql>();
        var (messages, inTrial) = (0L, 0L);
        foreach (var stored in events)
        {
            if (Said(stored) is not { Words.Length: > 0 } said)
            {
                continue;
            }

            var isTrial = trialBegan is { } began && stored.At >= began;
            (messages, inTrial) = isTrial ? (messages, inTrial + 1) : (messages + 1, inTrial);
            rows.AddRange(Compare(said).Select(change => Row(said.Number, change, stored.At, isTrial)));
        }

        rows.Add(new Sql(
            PutMark,
            ("version", version), ("room", room.Value), ("number", events[^1].Number), ("messages", messages), ("tried", inTrial), ("from", from))
        {
            SharedRow = $"lexicon_marks/{version}/{room.Value}",
        });
        return rows;
    }

    private IReadOnlyList<FlagChange> Compare(PatientSaid said)
    {
        var context = new MessageContext { Earlier = said.Earlier };
        return ReadingDifference.Of(acting.AssessByRules(said.Words, context), tried.AssessByRules(said.Words, context));
    }

    private PatientSaid? Said(StoredEvent stored)
    {
        switch (RoomSlice.Stored.Read(stored.Name, stored.Version, stored.Body))
        {
            case RoomEvent.Posted { Author.Role: Role.Patient } said:
                var earlier = recent.Before(said.Text, said.Author.Id, stored.At);
                recent = recent.With(said);
                return new(said.Number, said.Text.Words, earlier);
            case RoomEvent.Edited { Author.Role: Role.Patient } edited:
                return new(edited.Target, edited.Text.Words, []);
            default:
                return null;
        }
    }

    private Sql Row(long number, FlagChange change, DateTimeOffset at, bool isTrial) => new(
        PutDifference,
        ("version", version), ("room", room.Value), ("number", number), ("flag", change.Flag), ("change", change.Change),
        ("before", Level(change.Before)), ("after", Level(change.After)), ("group", group.Value), ("at", at), ("trial", isTrial ? 1 : 0))
    {
        SharedRow = $"lexicon_differences/{version}/{room.Value}/{number:D19}/{change.Flag}",
    };

    private static string? Level(Urgency? urgency) => urgency is { } known ? Codes.Code(known) : null;

    private sealed record PatientSaid(long Number, string Words, IReadOnlyList<string> Earlier);
}
