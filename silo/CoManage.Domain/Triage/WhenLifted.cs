using System.Globalization;
using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;

namespace CoManage.Domain.Triage;

/// <summary>A message that staff took to the care team opens a case of its own.</summary>
public static class WhenLifted
{
    public static IEnumerable<Reaction> React(RoomId room, RoomEvent happened)
    {
        if (happened is not RoomEvent.Lifted lifted)
        {
            yield break;
        }

        var reason = CaseReasons.Lifted + Named(room, lifted.Target);
        yield return new(
            CaseId.For(lifted.Patient, reason).Value,
            new TriageCommand.Open(
                lifted.Patient, lifted.Group, reason, new Bilingual("团队转入的消息", "Message taken up by the team"), lifted.Urgency, Rule: null,
                new Evidence.Message(room, lifted.Target, [])));
    }

    private static string Named(RoomId room, long number) =>
        DerivedId.From("lifted", room.Value, number.ToString(CultureInfo.InvariantCulture)).ToString("N")[..12];
}
