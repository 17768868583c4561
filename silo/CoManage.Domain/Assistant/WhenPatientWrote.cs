using System.Globalization;
using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using CoManage.Models;

namespace CoManage.Domain.Assistant;

/// <summary>
/// What a patient wrote where the team reads it is read a second time, unless the rules have called it an emergency
/// already: nothing is above that.
/// </summary>
public static class WhenPatientWrote
{
    public static IEnumerable<Reaction> React(RoomId room, RoomEvent happened, DateTimeOffset at)
    {
        var (author, text, found, message) = happened switch
        {
            RoomEvent.Posted posted => (posted.Author, posted.Text, posted.Finding, posted.Number),
            RoomEvent.Edited edited => (edited.Author, edited.Text, edited.Finding, edited.Target),
            _ => (null, default, null, 0),
        };
        var floor = found?.Urgency ?? Urgency.Routine;
        if (author?.Role is not Role.Patient || string.IsNullOrWhiteSpace(text.Words) || floor == Urgency.Emergency)
        {
            yield break;
        }

        yield return new(
            IdOf(room, happened.Number),
            new SecondReadingCommand.Ask(new ReadingFacts(room, message, new PatientId(author.Id.Value), floor, at)));
    }

    /// <param name="number">The update that brought the words: a reworded message is read anew.</param>
    public static Guid IdOf(RoomId room, long number) =>
        DerivedId.From("second-reading", room.Value, number.ToString(CultureInfo.InvariantCulture));
}
