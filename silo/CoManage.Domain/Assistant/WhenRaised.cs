using CoManage.Domain.Alerts;
using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using CoManage.Domain.Triage;
using CoManage.Models;

namespace CoManage.Domain.Assistant;

/// <summary>
/// What the assistant raised goes the way of what the rules find: a case, a marker, and in an emergency the alert. This is
/// all that an opinion of the model ever leads to.
/// </summary>
public static class WhenRaised
{
    public static IEnumerable<Reaction> React(SecondReadingEvent happened)
    {
        if (happened is not SecondReadingEvent.Raised { Facts: var facts } raised)
        {
            return [];
        }

        var finding = new Finding([raised.Flag], raised.Level, facts.Patient, raised.Place.Group, raised.Run.Edition());
        return
        [
            .. WhenEmergencySaid.React(facts.Room, facts.Message, facts.SaidAt, finding),
            new(facts.Room.Value, new RoomCommand.Flag(facts.Message)),
            .. Withheld(raised),
            WhenRedFlagged.React(facts.Room, facts.Message, finding, new AssistantNote(raised.Why, raised.Run.Model)),
        ];
    }

    // An emergency told to a group is for the care team, whoever noticed it.
    private static IEnumerable<Reaction> Withheld(SecondReadingEvent.Raised raised) =>
        raised is { Level: Urgency.Emergency, Place.IsGroup: true }
            ? [new(raised.Facts.Room.Value, new RoomCommand.SetStanding(raised.Facts.Message, MessageStanding.Lifted, null))]
            : [];
}
