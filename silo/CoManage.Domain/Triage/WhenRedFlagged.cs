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
        if (found is not { Flags: [var worst, ..] } finding)
        {
            yield break;
        }

        var reason = CaseReasons.RedFlag + worst;
        yield return new(
            CaseId.For(finding.Patient, reason).Value,
            new TriageCommand.Open(
                finding.Patient, finding.Group, reason, RedFlagTitles.Of(worst), finding.Urgency, Rule: null,
                new Evidence.Message(room, message, finding.Flags)));
    }
}
