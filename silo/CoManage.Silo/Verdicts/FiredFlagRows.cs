using System.Globalization;
using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;

namespace CoManage.Silo.Verdicts;

/// <summary>The table <c>fired_flags</c>, after each message in which the rules found something.</summary>
internal static class FiredFlagRows
{
    public static IEnumerable<Sql> After(RoomId room, RoomEvent happened, DateTimeOffset at) => happened switch
    {
        RoomEvent.Posted { Finding: { } finding } posted => Rows(room, posted.Number, finding, finding.Places ?? [], at),
        RoomEvent.Edited { Finding: { } finding } edited => Rows(room, edited.Target, finding, [], at),
        _ => [],
    };

    /// <summary>The week of a moment as <c>2026-W09</c>, so that weeks sort as text.</summary>
    public static string WeekOf(DateTimeOffset at) =>
        string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(at.UtcDateTime):0000}-W{ISOWeek.GetWeekOfYear(at.UtcDateTime):00}");

    /// <summary>A flag that was found in a message, by the edition that found it.</summary>
    /// <param name="place">Where in the message; null where that is not known.</param>
    public static Sql Fired(
        RoomId room, long number, string flag, string rules, GroupId group, PatientId patient, DateTimeOffset at, FoundPlace? place = null) => new(
        """
        INSERT INTO fired_flags (room_id, number, flag, rules, group_id, patient_id, said_at, week, place_start, place_length)
        VALUES (@room, @number, @flag, @rules, @group, @patient, @at, @week, @start, @length)
        ON CONFLICT (room_id, number, flag) DO NOTHING
        """,
        ("@room", room.Value), ("@number", number), ("@flag", flag), ("@rules", rules), ("@group", group.Value),
        ("@patient", patient.Value), ("@at", at), ("@week", WeekOf(at)), ("@start", place?.Start), ("@length", place?.Length));

    // A reworded message is shown behind its first wording, so what was found in it has no place there.
    private static IEnumerable<Sql> Rows(RoomId room, long number, Finding finding, IReadOnlyList<FoundPlace> places, DateTimeOffset at) =>
        finding.Flags.Distinct().Select(flag => Fired(
            room, number, flag, finding.Rules ?? "", finding.Group, finding.Patient, at, places.FirstOrDefault(place => place.Flag == flag)));
}
