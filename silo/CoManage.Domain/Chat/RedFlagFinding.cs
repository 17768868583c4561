using CoManage.Domain.Kernel;
using CoManage.Models;

namespace CoManage.Domain.Chat;

/// <summary>
/// The rules over what patients write where a team reads it. They run on every such message before anything else does,
/// and what they find nothing can lower. Red flags stand before lesser concerns of the same urgency.
/// </summary>
internal static class RedFlagFinding
{
    public static Finding? WhenPatientWrites(Actor author, RoomFacts room, PrivateText text, MessageContext context, RedFlagRules? atWork)
    {
        if (author.Role is not Role.Patient || room.IsStaffOnly || text.Words.Length == 0)
        {
            return null;
        }

        var rules = atWork ?? RedFlagRules.Shipped;
        var reading = rules.Assess(text.Words, context);
        if (reading.Urgency is Urgency.Routine)
        {
            return null;
        }

        var found = reading.Flags.Concat(reading.Concerns)
            .Where(each => each.Suppressed is null).OrderBy(each => each.Urgency).ToList();
        return new Finding(
            [.. found.Select(each => each.Flag)], reading.Urgency, new PatientId(author.Id.Value), room.Group, rules.Version,
            [.. found.Where(each => each.Length > 0).Select(each => new FoundPlace(each.Flag, each.Start, each.Length))]);
    }
}
