using System.Globalization;
using System.Text;
using CoManage.Domain.Assistant;

namespace CoManage.Api.Assistant.Tasks;

/// <summary>One thing that a statement may rest on, under a short key.</summary>
/// <param name="Text">As the model reads it.</param>
internal sealed record MaterialItem(string Key, SourceLink Source, string Text);

/// <summary>All that a task may draw on.</summary>
/// <param name="About">Who it is about, without saying who: age, sex, programmes.</param>
/// <param name="Medicines">Names as recorded; null where nobody ever asked.</param>
/// <param name="Known">What tells who somebody is.</param>
/// <param name="LeftOut">Messages that speak to the model instead of the team.</param>
internal sealed record Material(
    string About,
    IReadOnlyList<MaterialItem> Items,
    IReadOnlyList<string>? Medicines,
    IReadOnlyList<KnownWords> Known,
    int LeftOut)
{
    /// <summary>Everything in lines, each with its key.</summary>
    public string Text()
    {
        var text = new StringBuilder(About).AppendLine();
        text.AppendLine(Medicines switch
        {
            null => "Medicines: unknown, nobody has asked.",
            [] => "Medicines: takes none.",
            _ => $"Medicines recorded, by exactly these names: {string.Join("; ", Medicines)}",
        });
        foreach (var item in Items)
        {
            text.Append(CultureInfo.InvariantCulture, $"[{item.Key}] {item.Source.At:yyyy-MM-dd HH:mm} ").AppendLine(item.Text);
        }

        return text.ToString();
    }

    /// <summary>Every word that is there, for checks of figures and doses.</summary>
    public IEnumerable<string> Words => [About, .. Items.Select(WordsOf), .. Medicines ?? []];

    /// <summary>The statements that rest on something, with their places; the others are dropped.</summary>
    public (IReadOnlyList<LinkedStatement> Kept, int Dropped) Link(IEnumerable<(string Text, IReadOnlyList<string> Sources, string? Kind)> said)
    {
        var byKey = Items.ToDictionary(item => item.Key, StringComparer.OrdinalIgnoreCase);
        var kept = new List<LinkedStatement>();
        var dropped = 0;
        foreach (var (text, keys, kind) in said)
        {
            var sources = keys.Select(key => byKey.GetValueOrDefault(key.Trim('[', ']', ' '))).OfType<MaterialItem>().Distinct().ToList();
            if (sources.Count > 0 && text.Trim().Length > 0 && Grounding.HasItsFigures(text, [About, .. sources.Select(WordsOf)]))
            {
                kept.Add(new(new(text.Trim()), [.. sources.Select(item => item.Source)], kind));
            }
            else
            {
                dropped++;
            }
        }

        return (kept, dropped);
    }

    private static string WordsOf(MaterialItem item) =>
        string.Create(CultureInfo.InvariantCulture, $"{item.Source.At:yyyy-MM-dd HH:mm} {item.Text}");
}

/// <summary>In which language to write, and for whom.</summary>
internal sealed record Wording(string Language, ReadingLevel Level = ReadingLevel.Plain)
{
    /// <summary>For instructions.</summary>
    public string LanguageName => Language == "zh" ? "simplified Chinese" : "English";

    /// <summary>Chinese unless English was asked for.</summary>
    public static Wording Of(string? language, ReadingLevel? level = null) =>
        new(language is "en" ? "en" : "zh", level ?? ReadingLevel.Plain);
}
