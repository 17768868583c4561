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
        RoomEvent.Posted { Finding: { } finding } posted => Rows(room, posted.Number, finding, at),
        RoomEvent.Edited { Finding: { } finding } edited => Rows(room, edited.Target, finding, at),
        _ => [],
    };

    /// <summary>The week of a moment as <c>2026-W09</c>, so that weeks sort as text.</summary>
    public static string WeekOf(DateTimeOffset at) =>
        string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(at.UtcDateTime):0000}-W{ISOWeek.GetWeekOfYear(at.UtcDateTime):00}");

    private static IEnumerable<Sql> Rows(RoomId room, long number, Finding finding, DateTimeOffset at) => finding.Flags.Distinct().Select(flag => new Sql(
        """
        INSERT INTO fired_flags (room_id, number, flag, rules, group_id, patient_id, said_at, week)
        VALUES (@room, @number, @flag, @rules, @group, @patient, @at, @week)
        ON CONFLICT (room_id, number, flag) DO NOTHING
        """,
        ("@room", room.Value), ("@number", number), ("@flag", flag), ("@rules", finding.Rules ?? ""), ("@group", finding.Group.Value),
        ("@patient", finding.Patient.Value), ("@at", at), ("@week", WeekOf(at))));
}
