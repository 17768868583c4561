using System.Collections.Frozen;

namespace CoManage.Models.Messages;

/// <summary>Reads the lexicon files, one concept, cue or rule a line, and makes the changes of a version on the way.</summary>
internal sealed class LexiconSource(FrozenDictionary<string, RedFlagDefinition> definitions, LexiconChanges changes)
{
    private const int UsualGap = 6;

    private readonly ILookup<string, WordChange> changed = changes.Words.ToLookup(each => each.Concept, StringComparer.Ordinal);
    private readonly HashSet<string> off = new(changes.RulesOff, StringComparer.Ordinal);
    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (List<int> Whole, List<int> GoingOn)> words = new(StringComparer.Ordinal);

    public string Edition { get; private set; } = "";

    public List<Concept> Concepts { get; } = [];

    public List<Rule> Rules { get; } = [];

    /// <summary>The concepts with their words, in the order of the files.</summary>
    public List<LexiconConcept> Listed { get; } = [];

    public List<LexiconRule> ListedRules { get; } = [];

    /// <summary>The number of a concept; one that no word list holds is a measurement or comes from the record.</summary>
    public int Id(string name)
    {
        if (!ids.TryGetValue(name, out var id))
        {
            id = Add(new Concept(name, ConceptKind.Sign));
        }

        return id;
    }

    public IReadOnlyList<LexiconWord> Words() =>
        [.. words.Select(word => new LexiconWord(word.Key, [.. word.Value.Whole], [.. word.Value.GoingOn]))];

    /// <summary>The listed phrases of a flag mean it alone.</summary>
    public void AddPhrases(string flag, IReadOnlyList<string> phrases)
    {
        var id = List("phrases", new Concept("phrases_of_" + flag, ConceptKind.Sign), phrases);
        Rules.Add(new Rule(flag, definitions[flag].Urgency, false, [id], null, 0, [], []));
    }

    public void Read(string file)
    {
        foreach (var raw in file.Split('\n'))
        {
            var line = raw.Trim();
            if (line.StartsWith("edition ", StringComparison.Ordinal))
            {
                Edition = line[8..];
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                var sides = line.Split(" = ", 2);
                ReadLine(sides[0].Split(' '), sides[1]);
            }
        }
    }

    private void ReadLine(string[] head, string body)
    {
        switch (head[0])
        {
            case "word":
                List(head[0], Sign(head), body.Split('|'));
                break;
            case "measure":
                List(head[0], new Concept("measure_" + head[1], ConceptKind.Measure), body.Split('|'));
                break;
            case "not_unit":
                List(head[0], new Concept("not_unit", ConceptKind.NotUnit), body.Split('|'));
                break;
            case "cue":
                List(head[0], Cue(head[1]), body.Split('|'));
                break;
            case "rule":
                AddRule($"{string.Join(' ', head)} = {body}", head[1].Split(':'), false, body);
                break;
            case "concern":
                AddRule($"{string.Join(' ', head)} = {body}", [head[1], head[2]], true, body);
                break;
            default:
                throw new InvalidOperationException($"The lexicon has an unknown line: {head[0]}.");
        }
    }

    // A word that is listed twice stands there once; what a change adds stands last.
    private int List(string kind, Concept concept, IReadOnlyList<string> listed)
    {
        var removed = changed[concept.Name].SelectMany(each => each.Removed).ToHashSet(StringComparer.Ordinal);
        string[] list =
        [
            .. listed.Select(each => each.Trim()).Where(each => !removed.Contains(each))
                .Concat(changed[concept.Name].SelectMany(each => each.Added)).Distinct(StringComparer.Ordinal),
        ];
        var id = Add(concept);
        AddWords(id, list);
        Listed.Add(new LexiconConcept(concept.Name, kind, list));
        return id;
    }

    private static Concept Sign(string[] head) =>
        new(head[1], head[1] == "die_harmless" ? ConceptKind.Mask : ConceptKind.Sign)
        {
            IsBody = head.Contains("body"),
            IsLoose = head.Contains("loose"),
            IsOwner = head.Contains("owns"),
            IsAside = head.Contains("aside"),
        };

    private static Concept Cue(string name) => name switch
    {
        "negation1" => new("negation1", ConceptKind.Negation) { Reach = 0 },
        "negation3" => new("negation3", ConceptKind.Negation) { Reach = 2 },
        "negation6" => new("negation6", ConceptKind.Negation) { Reach = 5 },
        "not_negation" => new(name, ConceptKind.NotNegation),
        "mask" => new(name, ConceptKind.Mask),
        _ => new(name, ConceptKind.Cue),
    };

    private int Add(Concept concept)
    {
        if (!ids.TryAdd(concept.Name, Concepts.Count))
        {
            throw new InvalidOperationException($"The lexicon names '{concept.Name}' twice.");
        }

        Concepts.Add(concept);
        return Concepts.Count - 1;
    }

    private void AddWords(int concept, IReadOnlyList<string> list)
    {
        var folded = new FoldedText();
        foreach (var each in list.SelectMany(WordPattern.Spellings).SelectMany(WordPattern.Habits))
        {
            var goesOn = each.EndsWith('*');
            folded.Clear();
            folded.Append(goesOn ? each[..^1] : each, 0);
            var key = folded.Span.ToString();
            if (!words.TryGetValue(key, out var known))
            {
                words[key] = known = ([], []);
            }

            if (goesOn && !known.GoingOn.Contains(concept))
            {
                known.GoingOn.Add(concept);
                known.Whole.Remove(concept);
            }
            else if (!known.GoingOn.Contains(concept) && !known.Whole.Contains(concept))
            {
                known.Whole.Add(concept);
            }
        }
    }

    // FLAG[:LEVEL] = A B/C @GAP & D/E & F !G/H
    private void AddRule(string text, string[] flag, bool isConcern, string body)
    {
        var none = body.Split('!', 2);
        var all = none[0].Split('&');
        var near = all[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var gap = near.FirstOrDefault(part => part[0] == '@');
        var parts = near.Where(part => part[0] != '@').ToList();
        if (parts.Count is < 1 or > 2)
        {
            throw new InvalidOperationException($"A rule of '{flag[0]}' needs one or two concepts side by side.");
        }

        var rule = new Rule(
            flag[0], Level(flag), isConcern, Union(parts[0]), parts.Count > 1 ? Union(parts[1]) : null,
            gap is null ? UsualGap : int.Parse(gap.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture),
            [.. all.Skip(1).Select(Union)], none.Length > 1 ? Union(none[1]) : []);
        var isOn = !off.Contains(text);
        ListedRules.Add(new LexiconRule(
            text, rule.Flag, rule.Urgency, isConcern, isOn, [.. rule.Concepts.Distinct().Select(id => Concepts[id].Name)]));
        if (isOn)
        {
            Rules.Add(rule);
        }
    }

    private Urgency Level(string[] flag) => flag.Length == 1
        ? definitions[flag[0]].Urgency
        : Enum.Parse<Urgency>(flag[1], ignoreCase: true);

    private int[] Union(string names) => [.. names.Trim().Split('/').Select(name => Id(name.Trim()))];
}
