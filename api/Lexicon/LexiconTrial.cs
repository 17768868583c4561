using CoManage.Domain.Triage;
using CoManage.Models;
using CoManage.Silo.Lexicon;
using CoManage.Silo.Reading;

namespace CoManage.Api.Lexicon;

/// <summary>Reads sentences with a proposal and with the version at work, side by side. Keeps nothing.</summary>
internal sealed class LexiconTrial(LexiconShelf shelf)
{
    private const int MostDiffering = 50;

    public async Task<Tried> Try(LexiconChanges changes, IReadOnlyList<string> sentences, CancellationToken ct)
    {
        var atWork = await shelf.Current(ct);
        var faults = LexiconCheck.Faults(changes);
        var proposal = RedFlagRules.With(changes, "proposal");
        return new(
            atWork.Version, faults,
            [.. sentences.Select(text => Read(text, atWork, proposal))],
            LexiconCheck.Sentences.Count,
            [.. LexiconCheck.Broken(proposal).Select(View)],
            [.. LexiconCheck.Sentences.Select(each => Read(each.Text, atWork, proposal)).Where(each => each.Differs).Take(MostDiffering)]);
    }

    public static SentenceView View(BrokenSentence broken) =>
        new(broken.Sentence.Id, broken.Sentence.Text, [.. broken.Sentence.Expected.Select(Flag)], [.. broken.Found.Select(Flag)]);

    public static ShownReason Flag(string flag) => new(flag, RedFlagTitles.Of(flag));

    private static TriedSentence Read(string text, RedFlagRules atWork, RedFlagRules proposal)
    {
        var (before, after) = (atWork.AssessByRules(text), proposal.AssessByRules(text));
        return new(text, View(before), View(after), ReadingDifference.Of(before, after).Count > 0);
    }

    private static TriedReading View(MessageReading reading) => new(
        reading.Urgency,
        [
            .. reading.Flags.Concat(reading.Concerns).OrderBy(each => each.Suppressed is not null).ThenBy(each => each.Urgency).Select(each => new TriedFinding(
                Flag(each.Flag), each.Urgency, each.Start, each.Length, each.Suppressed)),
        ]);
}
