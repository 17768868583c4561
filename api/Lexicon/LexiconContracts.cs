using CoManage.Models;
using CoManage.Silo.Lexicon;
using CoManage.Silo.Reading;

namespace CoManage.Api.Lexicon;

/// <summary>All words and rules of a version, and in what it differs from the shipped lexicon.</summary>
internal sealed record LexiconSheet(
    int Number, string Version, LexiconChanges Changes, IReadOnlyList<LexiconConcept> Concepts, IReadOnlyList<SheetRule> Rules, IReadOnlyList<ShownReason> Flags);

internal sealed record SheetRule(string Text, string Flag, Urgency Level, bool IsConcern, bool IsOn, IReadOnlyList<string> Concepts);

/// <summary>A version, what it made of messages, and the labelled sentences that it breaks.</summary>
internal sealed record LexiconVersionPage(LexiconReport Report, LexiconChanges Changes, IReadOnlyList<SentenceView> Broken, double TrialHours);

/// <summary>A labelled sentence of the reference as a version reads it.</summary>
/// <param name="Expected">Flags that it must raise; none when it must raise nothing.</param>
internal sealed record SentenceView(string Id, string Text, IReadOnlyList<ShownReason> Expected, IReadOnlyList<ShownReason> Found);

internal sealed record TryBody(LexiconChanges? Changes, IReadOnlyList<string>? Sentences);

/// <summary>What a proposal would make of sentences, beside the version at work.</summary>
/// <param name="Labelled">How many labelled sentences there are; <paramref name="Broken"/> those that the proposal breaks.</param>
/// <param name="Differing">Labelled sentences that both read, but not alike.</param>
internal sealed record Tried(
    string AtWork,
    IReadOnlyList<LexiconFault> Faults,
    IReadOnlyList<TriedSentence> Sentences,
    int Labelled,
    IReadOnlyList<SentenceView> Broken,
    IReadOnlyList<TriedSentence> Differing);

internal sealed record TriedSentence(string Text, TriedReading Before, TriedReading After, bool Differs);

internal sealed record TriedReading(Urgency Level, IReadOnlyList<TriedFinding> Findings);

/// <param name="Held">Why it does not count; null when it does.</param>
internal sealed record TriedFinding(ShownReason Flag, Urgency Level, int Start, int Length, Suppression? Held);

internal sealed record SaveBody(string? Why, LexiconChanges? Changes);

/// <summary>An example with the words of the message, as its team may read them now.</summary>
internal sealed record ExampleView(LexiconExample Example, string Words);
