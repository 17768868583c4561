using CoManage.Domain.Chat;
using CoManage.Domain.Groups;
using CoManage.Domain.Kernel;
using CoManage.Domain.Triage;
using CoManage.Models;

namespace CoManage.Domain.Alerts;

/// <summary>A patient's words that are an emergency make the group call whoever is on duty, at once.</summary>
public static class WhenEmergencySaid
{
    public static IEnumerable<Reaction> React(RoomId room, RoomEvent happened, DateTimeOffset at)
    {
        var (found, message) = happened switch
        {
            RoomEvent.Posted posted => (posted.Finding, posted.Number),
            RoomEvent.Edited edited => (edited.Finding, edited.Target),
            _ => (null, 0),
        };
        return found is null ? [] : React(room, message, at, found);
    }

    /// <summary>The same for what was found in a message that stands already.</summary>
    public static IEnumerable<Reaction> React(RoomId room, long message, DateTimeOffset at, Finding found) =>
        found is { Urgency: Urgency.Emergency, Flags: [var worst, ..] }
            ? [new(found.Group.Value, new GroupCommand.CallOut(Report(room, message, at, found, worst)))]
            : [];

    private static AlertReport Report(RoomId room, long message, DateTimeOffset at, Finding finding, string worst)
    {
        var emergencies = finding.Flags.Where(IsEmergency).ToList();
        return new(
            finding.Patient, finding.Group, room, message, at, emergencies.Count > 0 ? emergencies : [worst],
            CaseId.For(finding.Patient, CaseReasons.RedFlag + worst), finding.Rules);
    }

    private static bool IsEmergency(string flag) =>
        RedFlags.Definitions.TryGetValue(flag, out var known) && known.Urgency == Urgency.Emergency;
}
