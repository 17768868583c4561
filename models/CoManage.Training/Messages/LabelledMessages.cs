using CoManage.Models;
using CoManage.Training.Tables;

namespace CoManage.Training.Messages;

/// <summary>A message and the level that it calls for.</summary>
/// <param name="Set">Who wrote it: messages of one set share a voice.</param>
/// <param name="IsCrisis">Words of not wanting to live.</param>
/// <param name="IsNewToRules">The lexicon was not made with it: what the rules say of it is what they say of anybody.</param>
internal sealed record LabelledMessage(string Set, Urgency Level, bool IsCrisis, string Text, Urgency ByRules, bool IsNewToRules);

/// <summary>
/// Reads sets of labelled messages, a line each: <c>level TAB text</c> where the lexicon has learnt from the set, and
/// <c>level TAB flag TAB text</c> where it has not. The sentences of the clinical
/// reference belong to them: what the rules must leave alone, the reader must learn to leave alone.
/// </summary>
internal static class LabelledMessages
{
    /// <exception cref="DataException">A line has no level or no text.</exception>
    public static List<LabelledMessage> Read(DirectoryInfo folder)
    {
        var files = folder.GetFiles("*.tsv").OrderBy(file => file.Name, StringComparer.Ordinal).ToArray();
        return files.Length == 0
            ? throw new DataException($"There are no .tsv files in {folder.FullName}.")
            : [.. files.SelectMany(Read), .. LexiconCheck.Sentences.Select(sentence => OfReference(sentence.Text))];
    }

    private static IEnumerable<LabelledMessage> Read(FileInfo file)
    {
        var number = 0;
        foreach (var line in File.ReadLines(file.FullName))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var cells = line.Split('\t');
            if (cells.Length is < 2 or > 3 || !Enum.TryParse<Urgency>(cells[0], ignoreCase: true, out var level))
            {
                throw new DataException($"{file.Name}:{number}: a line is a level, perhaps a flag, and a text, with tabs between.");
            }

            var read = RedFlagRules.Shipped.AssessByRules(cells[^1]);
            var isCrisis = cells.Length == 3 ? cells[1] == RedFlags.Crisis : level == Urgency.Emergency && SaysCrisis(read);
            yield return new LabelledMessage(Path.GetFileNameWithoutExtension(file.Name), level, isCrisis, cells[^1], read.Urgency, cells.Length == 3);
        }
    }

    private static LabelledMessage OfReference(string text)
    {
        var read = RedFlagRules.Shipped.AssessByRules(text);
        return new LabelledMessage("reference", read.Urgency, SaysCrisis(read), text, read.Urgency, false);
    }

    private static bool SaysCrisis(MessageReading read) => read.Flags.Any(flag => flag is { Flag: RedFlags.Crisis, Suppressed: null });
}
