using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;

namespace CoManage.Domain.Triage;

/// <summary>A patient's message with red flags opens a case for the first, which is the worst; the others are its evidence.</summary>
public static class WhenRedFlagged
{
    public static IEnumerable<Reaction> React(RoomId room, RoomEvent happened)
    {
        var (found, message) = happened switch
        {
            RoomEvent.Posted posted => (posted.Finding, posted.Number),
            RoomEvent.Edited edited => (edited.Finding, edited.Target),
            _ => (null, 0),
        };
        return found is { Flags.Count: > 0 } ? [React(room, message, found)] : [];
    }

    /// <summary>The same for what was found in a message that stands already.</summary>
    /// <param name="note">What the assistant said, where it found it.</param>
    public static Reaction React(RoomId room, long message, Finding finding, AssistantNote? note = null)
    {
        var reason = CaseReasons.RedFlag + finding.Flags[0];
        return new(
            CaseId.For(finding.Patient, reason).Value,
            new TriageCommand.Open(
                finding.Patient, finding.Group, reason, RedFlagTitles.Of(finding.Flags[0]), finding.Urgency, Rule: null,
                new Evidence.Message(room, message, finding.Flags, note)));
    }
}
