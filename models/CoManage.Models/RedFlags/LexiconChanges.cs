using System.Text.Json.Serialization;

namespace CoManage.Models;

/// <summary>What a version of the lexicon says otherwise than the shipped one.</summary>
/// <param name="RulesOff">Rules that are switched off, as they are written.</param>
public sealed record LexiconChanges(IReadOnlyList<WordChange> Words, IReadOnlyList<string> RulesOff)
{
    public static LexiconChanges None { get; } = new([], []);

    [JsonIgnore]
    public bool IsEmpty => Words.Count == 0 && RulesOff.Count == 0;
}

/// <summary>Words that one meaning gains and loses.</summary>
/// <param name="Concept">The meaning's name in the lexicon.</param>
public sealed record WordChange(string Concept, IReadOnlyList<string> Added, IReadOnlyList<string> Removed);

/// <summary>A meaning and its words, as a version has them.</summary>
/// <param name="Kind"><c>phrases</c> of a flag, <c>word</c>, <c>cue</c>, <c>measure</c> or <c>not_unit</c>.</param>
public sealed record LexiconConcept(string Name, string Kind, IReadOnlyList<string> Words);

/// <summary>Which meanings together mean a flag or a lesser concern.</summary>
/// <param name="Text">The rule as it is written; also its name.</param>
public sealed record LexiconRule(string Text, string Flag, Urgency Urgency, bool IsConcern, bool IsOn, IReadOnlyList<string> Concepts);

/// <summary>All that a version reads by.</summary>
public sealed record LexiconContents(IReadOnlyList<LexiconConcept> Concepts, IReadOnlyList<LexiconRule> Rules);

/// <summary>What is wrong with a change: a stable code, and the word, meaning or rule.</summary>
public sealed record LexiconFault(string Code, string What);
