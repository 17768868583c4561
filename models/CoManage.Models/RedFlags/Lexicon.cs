using System.Collections.Frozen;
using System.Text.Json;

namespace CoManage.Models.Messages;

/// <summary>What a concept is to the reader.</summary>
internal sealed record Concept(string Name, ConceptKind Kind)
{
    /// <summary>A part of the body; a feeling belongs to the nearest.</summary>
    public bool IsBody { get; init; }

    /// <summary>A feeling that a word which names its place takes for itself.</summary>
    public bool IsLoose { get; init; }

    /// <summary>Names a feeling with its place ("headache").</summary>
    public bool IsOwner { get; init; }

    /// <summary>Circumstance, no sign: a negation does not stop at it.</summary>
    public bool IsAside { get; init; }

    /// <summary>How many words a negation reaches.</summary>
    public int Reach { get; init; }
}

internal enum ConceptKind
{
    Sign,
    Measure,
    Mask,
    Negation,
    NotNegation,
    NotUnit,
    Cue,
}

/// <summary>Concepts that together mean a flag. Null <see cref="Second"/> means that the first alone does.</summary>
internal sealed record Rule(
    string Flag, Urgency Urgency, bool IsConcern, int[] First, int[]? Second, int Gap, int[][] Everywhere, int[] Nowhere)
{
    public IEnumerable<int> Concepts => [.. First, .. Second ?? [], .. Everywhere.SelectMany(union => union), .. Nowhere];
}

/// <summary>The flag catalogue, the words and the rules, compiled.</summary>
internal sealed class Lexicon
{
    private readonly ulong[] meanings;
    private readonly ulong[] denied;

    private Lexicon(LexiconSource source, string version)
    {
        Version = version;
        Contents = new LexiconContents(source.Listed, source.ListedRules);
        Concepts = [.. source.Concepts];
        Rules = [.. source.Rules];
        Cues = new CueNames(source.Id);
        Automaton = new WordAutomaton(source.Words());
        Kinds = [.. Concepts.Select(concept => concept.Kind)];
        BesideRecord = OfRulesThatAskTheRecord();
        meanings = [.. Concepts.Select(concept => PieceHash.OfWord("@", concept.Name))];
        denied = [.. Concepts.Select(concept => PieceHash.OfWord("-", concept.Name))];
        RulesOf = new int[Concepts.Length][];
        for (var i = 0; i < Concepts.Length; i++)
        {
            RulesOf[i] = [.. Rules.Index().Where(rule => rule.Item.First.Contains(i)).Select(rule => rule.Index)];
        }
    }

    /// <summary>The flags; no version of the lexicon has others.</summary>
    public static FrozenDictionary<string, RedFlagDefinition> Catalogue { get; } =
        Flags().Select(Define).ToFrozenDictionary(flag => flag.Id, StringComparer.Ordinal);

    public string Version { get; }

    /// <summary>What it was compiled from, to be shown.</summary>
    public LexiconContents Contents { get; }

    public Concept[] Concepts { get; }

    /// <summary>What each concept is, side by side: asked for every word that was found.</summary>
    public ConceptKind[] Kinds { get; }

    public Rule[] Rules { get; }

    /// <summary>The rules that begin with a concept.</summary>
    public int[][] RulesOf { get; }

    public CueNames Cues { get; }

    /// <summary>By concept: whether a rule joins it with a circumstance that may stand in the record.</summary>
    public bool[] BesideRecord { get; }

    public WordAutomaton Automaton { get; }

    /// <summary>The hash of a concept as a piece of a message, said to be there or not to be there.</summary>
    public ulong Meaning(int concept, bool isDenied) => (isDenied ? denied : meanings)[concept];

    private bool[] OfRulesThatAskTheRecord()
    {
        int[] circumstances = [Cues.Pregnant, Cues.OnInsulin, Cues.OnThinner];
        var beside = new bool[Concepts.Length];
        foreach (var concepts in Rules.Select(rule => rule.Concepts.ToHashSet()).Where(all => all.Overlaps(circumstances)))
        {
            foreach (var concept in concepts.Except(circumstances))
            {
                beside[concept] = true;
            }
        }

        return beside;
    }

    /// <param name="name">What stands behind the shipped version's name; null for the shipped one.</param>
    public static Lexicon Load(LexiconChanges changes, string? name)
    {
        var source = new LexiconSource(Catalogue, changes);
        foreach (var flag in Flags())
        {
            source.AddPhrases(flag.GetProperty("id").GetString() ?? "", [.. Texts(flag, "phrases_zh"), .. Texts(flag, "phrases_en")]);
        }

        source.Read(Artefacts.Text("red_flag_cues.txt"));
        source.Read(Artefacts.Text("red_flag_words.txt"));
        source.Read(Artefacts.Text("red_flag_rules.txt"));
        return new Lexicon(source, $"{Root().GetProperty("version").GetString()}+{source.Edition}+{LearntWeights.Shipped.Edition}{(name is null ? "" : $"-{name}")}");
    }

    private static JsonElement Root() => JsonElement.Parse(Artefacts.Text("red_flags.json"));

    private static JsonElement.ArrayEnumerator Flags() => Root().GetProperty("flags").EnumerateArray();

    private static RedFlagDefinition Define(JsonElement flag)
    {
        string Text(string name) => flag.GetProperty(name).GetString() ?? "";
        return new(Text("id"), Text("name_zh"), Text("name_en"), UrgencyCodes.Parse(Text("urgency")),
            Text("advice_zh"), Text("advice_en"), Texts(flag, "notify"));
    }

    private static string[] Texts(JsonElement owner, string name) =>
        [.. owner.GetProperty(name).EnumerateArray().Select(value => value.GetString() ?? "")];
}
