using System.Collections.Frozen;
using System.Text.Json;

namespace CoManage.Models.Messages;

/// <summary>What a pattern in a message is; its name says which flag, sign or measure.</summary>
internal enum PatternKind
{
    Phrase,
    Mask,
    Negation,
    NotNegation,
    ThirdParty,
    Historical,
    LongStanding,
    Past,
    Hypothetical,
    Present,
    Reactivation,
    Worsening,
    Resolution,
    Explained,
    Sign,
    Measure,
}

internal readonly record struct Pattern(PatternKind Kind, string Name, string Words);

/// <summary>Signs that together mean a flag that none of them means alone.</summary>
internal sealed record Combination(string Flag, IReadOnlyList<string> Signs);

/// <summary>The flag catalogue and the language tables, compiled into one automaton.</summary>
internal sealed class MessageLanguage
{
    private readonly List<Pattern> patterns = [];

    private MessageLanguage(JsonElement catalogue, JsonElement language)
    {
        Version = $"{catalogue.GetProperty("version").GetString()}+{language.GetProperty("version").GetString()}";
        Definitions = catalogue.GetProperty("flags").EnumerateArray().Select(Define)
            .ToFrozenDictionary(flag => flag.Id, StringComparer.Ordinal);
        AddCatalogue(catalogue);
        AddLanguage(language);
        Combinations =
        [
            .. language.GetProperty("combinations").EnumerateArray()
                .Select(each => new Combination(each.GetProperty("flag").GetString() ?? "", Texts(each, "signs"))),
        ];
        NotBetween = Texts(language, "notBetween");
        NotUnits = Texts(language, "notUnits");
        Automaton = new PhraseAutomaton([.. patterns.Select(pattern => pattern.Words)]);
    }

    public static MessageLanguage Shipped { get; } = Load();

    public string Version { get; }

    public FrozenDictionary<string, RedFlagDefinition> Definitions { get; }

    public IReadOnlyList<Combination> Combinations { get; }

    /// <summary>Words between a negation and a phrase that take the negation for themselves ("did not eat, chest pain").</summary>
    public IReadOnlyList<string> NotBetween { get; }

    /// <summary>What stands after a number that is no measurement.</summary>
    public IReadOnlyList<string> NotUnits { get; }

    public PhraseAutomaton Automaton { get; }

    public Pattern this[int number] => patterns[number];

    private static MessageLanguage Load()
    {
        using var catalogue = JsonDocument.Parse(Artefacts.Text("red_flags.json"));
        using var language = JsonDocument.Parse(Artefacts.Text("red_flag_language.json"));
        return new MessageLanguage(catalogue.RootElement, language.RootElement);
    }

    private static RedFlagDefinition Define(JsonElement flag)
    {
        string Text(string name) => flag.GetProperty(name).GetString() ?? "";
        return new(Text("id"), Text("name_zh"), Text("name_en"), UrgencyCodes.Parse(Text("urgency")),
            Text("advice_zh"), Text("advice_en"), Texts(flag, "notify"));
    }

    private void AddCatalogue(JsonElement catalogue)
    {
        foreach (var flag in catalogue.GetProperty("flags").EnumerateArray())
        {
            var id = flag.GetProperty("id").GetString() ?? "";
            Add(PatternKind.Phrase, id, flag, "phrases_zh");
            Add(PatternKind.Phrase, id, flag, "phrases_en");
        }

        Add(PatternKind.Negation, "", catalogue, "negation_cues_zh");
        Add(PatternKind.Negation, "", catalogue, "negation_cues_en");
        Add(PatternKind.ThirdParty, "", catalogue, "third_party_cues");
        Add(PatternKind.Historical, "", catalogue, "historical_cues");
        Add(PatternKind.Hypothetical, "", catalogue, "hypothetical_cues");
        Add(PatternKind.Reactivation, "", catalogue, "reactivation_cues");
        Add(PatternKind.Resolution, "", catalogue, "resolution_cues");
    }

    private void AddLanguage(JsonElement language)
    {
        AddNamed(PatternKind.Phrase, language.GetProperty("phrases"));
        AddNamed(PatternKind.Sign, language.GetProperty("signs"));
        AddNamed(PatternKind.Measure, language.GetProperty("measures"));
        Add(PatternKind.Mask, "", language, "masks");
        Add(PatternKind.Negation, "", language, "negation");
        Add(PatternKind.NotNegation, "", language, "notNegation");
        Add(PatternKind.Historical, "", language, "historical");
        Add(PatternKind.LongStanding, "", language, "longStanding");
        Add(PatternKind.Past, "", language, "past");
        Add(PatternKind.Hypothetical, "", language, "hypothetical");
        Add(PatternKind.Present, "", language, "present");
        Add(PatternKind.Reactivation, "", language, "reactivation");
        Add(PatternKind.Worsening, "", language, "worsening");
        Add(PatternKind.Explained, "", language, "explained");
    }

    private void AddNamed(PatternKind kind, JsonElement groups)
    {
        foreach (var group in groups.EnumerateObject())
        {
            Add(kind, group.Name, groups, group.Name);
        }
    }

    private void Add(PatternKind kind, string name, JsonElement owner, string property)
    {
        foreach (var words in Texts(owner, property))
        {
            patterns.Add(new Pattern(kind, name, new MessageText(words).Folded));
        }
    }

    private static string[] Texts(JsonElement owner, string name) =>
        [.. owner.GetProperty(name).EnumerateArray().Select(value => value.GetString() ?? "")];
}
