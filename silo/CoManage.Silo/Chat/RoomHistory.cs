using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;
using CoManage.Silo.Runtime;
using Dapper;

namespace CoManage.Silo.Chat;

/// <summary>
/// Pages of a room's log. Whoever reads here has been let into the room. The words of a recalled or reworded message
/// are not handed out again, however old the page is.
/// </summary>
public sealed class RoomHistory(IJournal journal, IReadDatabase database)
{
    public const int PageSize = 50;

    public const int LargestPage = 200;

    /// <summary>The newest updates below a number, oldest first, and whether there are older ones.</summary>
    public async Task<RoomPage> Before(RoomId room, long before, int limit, CancellationToken ct)
    {
        var stored = await journal.ReadBack(Stream(room), StreamTable.RoomLog, before, Math.Clamp(limit, 1, LargestPage), ct)
            .ConfigureAwait(false);
        var updates = await Readable(room, stored, ct).ConfigureAwait(false);
        return new RoomPage(updates, updates is [var oldest, ..] && oldest.Happened.Version > 1);
    }

    /// <summary>The oldest updates above a number, oldest first.</summary>
    public async Task<IReadOnlyList<RoomEntry>> After(RoomId room, long after, int limit, CancellationToken ct)
    {
        var stored = await journal.Read(Stream(room), StreamTable.RoomLog, after, limit, ct).ConfigureAwait(false);
        return await Readable(room, stored, ct).ConfigureAwait(false);
    }

    /// <summary>Single updates by their numbers, oldest first.</summary>
    public async Task<IReadOnlyList<RoomEntry>> These(RoomId room, IReadOnlyCollection<long> numbers, CancellationToken ct) =>
        await Readable(room, await Stored(room, numbers, ct).ConfigureAwait(false), ct).ConfigureAwait(false);

    /// <summary>A message as it was said and every later wording, oldest first: for staff only.</summary>
    public async Task<IReadOnlyList<Happened>> Wordings(RoomId room, long message, CancellationToken ct)
    {
        await using var connection = await database.Open(ct).ConfigureAwait(false);
        var edits = await connection.QueryAsync<long>(new CommandDefinition(
            "SELECT number FROM message_edits WHERE room_id = @room AND target = @message",
            new { room = room.Value.ToString(), message },
            cancellationToken: ct)).ConfigureAwait(false);
        var stored = await Stored(room, [message, .. edits], ct).ConfigureAwait(false);
        return [.. stored.Select(Loaded).Where(each => each.Event is RoomEvent.Posted or RoomEvent.Edited)];
    }

    /// <summary>
    /// A message with all its wordings, for those who judge or care for what was said, withheld from readers or not; its
    /// words are gone only when the author took them back. Null when there is no message under this number.
    /// </summary>
    public async Task<RoomEvent.Posted?> Original(RoomId room, long number, CancellationToken ct)
    {
        if (await These(room, [number], ct).ConfigureAwait(false)
            is not [{ Happened: { Event: RoomEvent.Posted posted } said, Marks: var marks }] || said.Version != number)
        {
            return null;
        }

        var wordings = marks is { IsRecalled: true } ? [] : await Wordings(room, number, ct).ConfigureAwait(false);
        return posted with
        {
            Text = new PrivateText(string.Join(" → ", wordings.Select(WordsOf))),
            Attachment = wordings.Select(each => each.Event).OfType<RoomEvent.Posted>().FirstOrDefault()?.Attachment,
        };
    }

    private static string WordsOf(Happened wording) => wording.Event switch
    {
        RoomEvent.Posted said => said.Text.Words,
        RoomEvent.Edited edited => edited.Text.Words,
        _ => "",
    };

    private static StreamId Stream(RoomId room) => new(RoomSlice.StreamKind, room.Value);

    private static Happened Loaded(StoredEvent stored) =>
        new(stored.Number, stored.At, stored.By, RoomSlice.Stored.Read(stored.Name, stored.Version, stored.Body));

    private async Task<IReadOnlyList<StoredEvent>> Stored(RoomId room, IReadOnlyCollection<long> numbers, CancellationToken ct)
    {
        var stored = new List<StoredEvent>();
        foreach (var number in numbers.Order())
        {
            stored.AddRange(await journal.Read(Stream(room), StreamTable.RoomLog, number - 1, 1, ct).ConfigureAwait(false));
        }

        return stored;
    }

    private async Task<IReadOnlyList<RoomEntry>> Readable(RoomId room, IReadOnlyList<StoredEvent> stored, CancellationToken ct)
    {
        if (stored.Count == 0)
        {
            return [];
        }

        var page = stored.Select(Loaded).ToList();
        var messages = page.Select(MessageOf).OfType<long>().Distinct().ToList();
        var marks = await MessageMarksReading.Of(database, room, messages, ct).ConfigureAwait(false);
        var words = await Words(room, [.. marks.Values.Select(each => each.Edited).OfType<long>()], ct).ConfigureAwait(false);
        var readable = new List<RoomEntry>(page.Count);
        foreach (var each in page)
        {
            readable.Add(each.Event is RoomEvent.StandingChanged { Standing: MessageStanding.Visible } back
                ? new RoomEntry(each with { Event = await GivenBack(room, back, ct).ConfigureAwait(false) }, null)
                : Readable(each, marks, words));
        }

        return readable;
    }

    // Read now and not kept in the event: since then the words may have been withheld again or taken back.
    private async Task<RoomEvent> GivenBack(RoomId room, RoomEvent.StandingChanged back, CancellationToken ct) =>
        await These(room, [back.Target], ct).ConfigureAwait(false)
            is [{ Happened.Event: RoomEvent.Posted posted, Marks: null or { IsRecalled: false, Withheld: null } }]
            ? back with { Text = posted.Text, Attachment = posted.Attachment }
            : back;

    /// <summary>The message whose words the update carries.</summary>
    private static long? MessageOf(Happened happened) => happened.Event switch
    {
        RoomEvent.Posted said => said.Number,
        RoomEvent.Edited edited => edited.Target,
        _ => null,
    };

    private async Task<Dictionary<long, PrivateText>> Words(RoomId room, IReadOnlyCollection<long> edits, CancellationToken ct) =>
        (await Stored(room, edits, ct).ConfigureAwait(false))
            .Select(Loaded)
            .Select(each => each.Event)
            .OfType<RoomEvent.Edited>()
            .ToDictionary(each => each.Number, each => each.Text);

    private static RoomEntry Readable(
        Happened happened, Dictionary<long, MessageMarks> known, Dictionary<long, PrivateText> words)
    {
        var marks = MessageOf(happened) is { } message ? known.GetValueOrDefault(message) : null;
        if (marks is null or { IsRecalled: false, Edited: null, Withheld: null })
        {
            return new RoomEntry(happened, marks);
        }

        var isGone = marks.IsRecalled || marks.Withheld is not null;
        var text = isGone ? new PrivateText("") : words[marks.Edited ?? 0];
        return new RoomEntry(
            happened with
            {
                Event = happened.Event switch
                {
                    RoomEvent.Posted said => said with { Text = text, Finding = null, Attachment = isGone ? null : said.Attachment },
                    RoomEvent.Edited edited => edited with { Text = text, Finding = null },
                    var other => other,
                },
            },
            marks);
    }
}

/// <summary>One update of a room as it may be read now, with what has become of its message; null when nothing has.</summary>
public sealed record RoomEntry(Happened Happened, MessageMarks? Marks);

/// <summary>Updates of a room, oldest first.</summary>
/// <param name="More">There are older ones.</param>
public sealed record RoomPage(IReadOnlyList<RoomEntry> Updates, bool More);
