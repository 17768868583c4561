namespace CoManage.Models.Messages;

/// <summary>Numbers first, then phrases, then signs that mean something together.</summary>
internal static class MessageReader
{
    // A message is far shorter; a pasted book must not hold up the room.
    private const int LongestRead = 20_000;

    public static IReadOnlyList<RedFlag> Read(string words, MessageLanguage language)
    {
        if (string.IsNullOrWhiteSpace(words))
        {
            return [];
        }

        var text = new MessageText(words.Length > LongestRead ? words[..LongestRead] : words);
        var context = new MessageContext(text, language);
        var flags = new Dictionary<string, RedFlag>(StringComparer.Ordinal);
        foreach (var (flag, where) in Candidates(text, context, language))
        {
            if (!flags.ContainsKey(flag) && !context.IsSilenced(where, flag))
            {
                flags.Add(flag, new RedFlag(flag, language.Definitions[flag].Urgency, where.Start, where.Length));
            }
        }

        return [.. flags.Values.OrderBy(flag => flag.Urgency).ThenBy(flag => flag.Start)];
    }

    private static IEnumerable<(string Flag, Found Where)> Candidates(
        MessageText text, MessageContext context, MessageLanguage language)
    {
        foreach (var reading in new ReadingFinder(text, context, language).Find())
        {
            if (ReadingRules.Flag(reading, context, IsJin(text, reading)) is string flag)
            {
                yield return (flag, reading.Place);
            }
        }

        foreach (var phrase in context.All(PatternKind.Phrase))
        {
            yield return (phrase.Name, phrase);
        }

        foreach (var combination in language.Combinations)
        {
            var signs = combination.Signs.Select(context.Sign).ToList();
            if (signs.All(sign => sign is not null) && signs[^1] is { } decisive)
            {
                yield return (combination.Flag, decisive);
            }
        }
    }

    // A jin is half a kilogram; "gongjin" is a kilogram.
    private static bool IsJin(MessageText text, Reading reading) =>
        reading.Place.End < text.Folded.Length && text.Folded[reading.Place.End] == '斤';
}
