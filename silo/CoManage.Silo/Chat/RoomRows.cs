using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using CoManage.Silo.Attachments;
using CoManage.Silo.Journal;

namespace CoManage.Silo.Chat;

/// <summary>The tables of rooms and of what is newest in them.</summary>
public static class RoomRows
{
    /// <summary>
    /// The row that lets people find and enter a room. Opening it again changes nothing, because several slices may
    /// have reason to; a case room takes the newest guest.
    /// </summary>
    /// <param name="guest">The specialist asked about a case who is not on the team.</param>
    public static Sql Open(RoomFacts room, DateTimeOffset at, UserId? guest = null) => new(
        $"""
        INSERT INTO rooms (room_id, kind, group_id, patient_id, case_id, guest_id, opened_at)
        VALUES (@room, @kind, @group, @patient, @case, @guest, @at)
        ON CONFLICT (room_id) DO {(guest is null ? "NOTHING" : "UPDATE SET guest_id = excluded.guest_id")}
        """,
        ("@room", IdOf(room).Value), ("@kind", room.Kind.Code()), ("@group", room.Group.Value),
        ("@patient", room.Patient?.Value), ("@case", room.Case?.Value), ("@guest", guest?.Value), ("@at", at))
    {
        SharedRow = $"rooms/{IdOf(room).Value}",
    };

    /// <summary>The id that follows from what the room is for.</summary>
    public static RoomId IdOf(RoomFacts room) => room switch
    {
        { Kind: RoomKind.Group } => RoomId.OfGroup(room.Group),
        { Kind: RoomKind.Team } => RoomId.OfTeam(room.Group),
        { Kind: RoomKind.Consult, Patient: { } patient } => RoomId.OfConsult(room.Group, patient),
        { Kind: RoomKind.Case, Case: { } triageCase } => RoomId.OfCase(triageCase),
        _ => throw new InvalidOperationException($"A {room.Kind} room lacks what it is for."),
    };

    internal static IEnumerable<Sql> After(RoomId room, RoomEvent happened) => happened switch
    {
        RoomEvent.Posted e => [.. MessageRows.Said(room, e), .. AttachmentRows.Posted(room, e), Head(room, e)],
        RoomEvent.Recalled e => [MessageRows.Recalled(room, e), FileAway(room, e.Target), Reworded(room, e.Number, e.Target, "")],
        RoomEvent.Edited e => [.. MessageRows.Edited(room, e), Reworded(room, e.Number, e.Target, Preview(e.Text.Words))],
        RoomEvent.Reacted e => [MessageRows.Reacted(room, e), Number(room, e.Number)],
        RoomEvent.Pinned e => [MessageRows.Pinned(room, e), Number(room, e.Number)],
        RoomEvent.RedFlagged e => [MessageRows.Flagged(room, e), Number(room, e.Number)],
        RoomEvent.StandingChanged e => StandingRows.After(room, e),
        RoomEvent.Lifted e => StandingRows.After(room, e),
        RoomEvent.ContentErased e => [Number(room, e.Number)],
        _ => throw new InvalidOperationException($"{happened.GetType().Name} has no row."),
    };

    private static Sql Head(RoomId room, RoomEvent.Posted posted) => new(
        """
        INSERT INTO room_heads (room_id, number, last_number, last_at, last_author, last_role, last_kind, last_text, last_file)
        VALUES (@room, @number, @number, @at, @author, @role, @kind, @text, @file)
        ON CONFLICT (room_id) DO UPDATE SET
          number = excluded.number, last_number = excluded.last_number, last_at = excluded.last_at,
          last_author = excluded.last_author, last_role = excluded.last_role, last_kind = excluded.last_kind,
          last_text = excluded.last_text, last_file = excluded.last_file
        """,
        ("@room", room.Value), ("@number", posted.Number), ("@at", posted.At), ("@author", posted.Author.Name),
        ("@role", posted.Author.Role.Code()), ("@kind", posted.Kind.Code()), ("@text", Preview(WordsOf(posted))),
        ("@file", posted is { Words.IsHeld: true } or { IsLifted: true } ? null : posted.Attachment?.Kind.Code()))
    {
        WholeRow = "head",
    };

    private static string WordsOf(RoomEvent.Posted posted) => posted switch
    {
        { Words.IsHeld: true } or { IsLifted: true } => "",
        { Text.Words: { Length: > 0 } words } => words,
        _ => posted.Notice?.Code ?? "",
    };

    // New words of a message that is withheld are withheld too.
    private static Sql Reworded(RoomId room, long number, long target, string words) => new(
        """
        UPDATE room_heads SET number = @number, last_text = CASE
          WHEN last_number <> @target THEN last_text
          WHEN EXISTS (SELECT 1 FROM room_messages WHERE room_id = @room AND number = @target AND standing <> 0) THEN ''
          ELSE @words END
        WHERE room_id = @room
        """,
        ("@room", room.Value), ("@number", number), ("@target", target), ("@words", words));

    /// <summary>The list says no longer that the newest message carries a file.</summary>
    internal static Sql FileAway(RoomId room, long target) => new(
        "UPDATE room_heads SET last_file = NULL WHERE room_id = @room AND last_number = @target", ("@room", room.Value), ("@target", target));

    private static Sql Number(RoomId room, long number) => new(
        "UPDATE room_heads SET number = @number WHERE room_id = @room", ("@room", room.Value), ("@number", number));

    /// <summary>The start of the words for the list; of a notice its code, which the client says.</summary>
    private static string Preview(string words)
    {
        const int Longest = 120;
        if (words.Length <= Longest)
        {
            return words;
        }

        // Half of a surrogate pair cannot be stored.
        return words[..(char.IsHighSurrogate(words[Longest - 1]) ? Longest - 1 : Longest)];
    }
}
