using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CoManage.Domain.Assistant;

/// <summary>
/// Replaces what tells who somebody is before a text leaves the house, and puts it back into what returns. One of them
/// serves one conversation: the same words are the same mark throughout it, so that a model can still tell people apart.
/// What the record knows is found for certain; what nobody recorded is found by its form.
/// </summary>
public sealed partial class Redaction
{
    private readonly IReadOnlyList<KnownWords> known;
    private readonly Dictionary<(IdentityKind Kind, string Words), string> marks = [];
    private readonly Dictionary<(IdentityKind Kind, int Number), string> words = [];

    /// <param name="known">Names, telephone numbers and addresses of the people concerned.</param>
    public Redaction(IEnumerable<KnownWords> known)
    {
        ArgumentNullException.ThrowIfNull(known);
        this.known = [.. known.Where(each => each.IsTelling).Distinct().OrderByDescending(each => each.Words.Length)];
    }

    /// <summary>How many different words are replaced so far.</summary>
    public int Count => words.Count;

    /// <summary>The text as it may leave.</summary>
    public string Hide(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = IdentityForms.Plain(text);
        var result = new StringBuilder(text.Length);
        var done = 0;
        foreach (var place in Chosen(plain, text))
        {
            result.Append(text, done, place.Start - done).Append(MarkOf(place.Kind, text.Substring(place.Start, place.Length)));
            done = place.Start + place.Length;
        }

        return result.Append(text, done, text.Length - done).ToString();
    }

    /// <summary>The text with the words back in the place of their marks.</summary>
    public string Restore(string text) => Mark.Replace(text, match => Meant(match) ?? match.Value);

    /// <summary>Whether a text that came back has marks that were never given: the model made people up.</summary>
    public bool HasInvented(string text) => Mark.Matches(text).Any(match => Meant(match) is null);

    // The earliest place first, and of two that begin together the longer one; what overlaps is covered already.
    private IEnumerable<Place> Chosen(string plain, string text)
    {
        var end = 0;
        var found = Mark.Matches(text).Select(match => new Place(IdentityKind.Mark, match.Index, match.Length))
            .Concat(known.SelectMany(each => each.Find(plain)))
            .Concat(IdentityForms.Find(plain))
            .OrderBy(place => place.Start).ThenByDescending(place => place.Length);
        foreach (var place in Joined(found))
        {
            if (place.Start >= end)
            {
                yield return place;
                end = place.Start + place.Length;
            }
        }
    }

    // Two places that overlap become one: half a number is still half of it.
    private static IEnumerable<Place> Joined(IEnumerable<Place> places)
    {
        Place? open = null;
        foreach (var place in places)
        {
            if (open is { } before && place.Start < before.Start + before.Length)
            {
                open = before with { Length = Math.Max(before.Start + before.Length, place.Start + place.Length) - before.Start };
                continue;
            }

            if (open is { } whole)
            {
                yield return whole;
            }

            open = place;
        }

        if (open is { } last)
        {
            yield return last;
        }
    }

    private string MarkOf(IdentityKind kind, string said)
    {
        if (!marks.TryGetValue((kind, said), out var mark))
        {
            var number = marks.Keys.Count(each => each.Kind == kind) + 1;
            marks[(kind, said)] = mark = string.Create(CultureInfo.InvariantCulture, $"[{Name(kind)}_{number}]");
            words[(kind, number)] = said;
        }

        return mark;
    }

    private string? Meant(Match match) =>
        Enum.TryParse<IdentityKind>(match.Groups["kind"].Value, ignoreCase: true, out var kind)
        && int.TryParse(match.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? words.GetValueOrDefault((kind, number))
            : null;

    private static string Name(IdentityKind kind) => kind.ToString().ToUpperInvariant();

    // Models now and then change brackets and case; they mean the same mark.
    [GeneratedRegex(@"[\[［【〔]\s*(?<kind>person|phone|address|identity|mark)[_ ]?(?<number>[0-9]{1,4})\s*[\]］】〕]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mark { get; }

    internal readonly record struct Place(IdentityKind Kind, int Start, int Length);
}

/// <summary>What kind of thing tells who somebody is; the mark in its place bears the name.</summary>
public enum IdentityKind
{
    Person,
    Phone,
    Address,
    Identity,

    /// <summary>Something that looks like a mark itself: it comes back as it was.</summary>
    Mark,
}

/// <summary>Words that the record knows to tell who somebody is.</summary>
public sealed record KnownWords(IdentityKind Kind, string Words)
{
    /// <summary>A single character says nothing and stands in many words.</summary>
    public bool IsTelling => Words.Trim().Length > 1;

    internal IEnumerable<Redaction.Place> Find(string plain)
    {
        var wanted = IdentityForms.Plain(Words.Trim());
        for (var at = 0; (at = plain.IndexOf(wanted, at, StringComparison.OrdinalIgnoreCase)) >= 0; at += wanted.Length)
        {
            if (!IsInsideWord(plain, at, wanted))
            {
                yield return new(Kind, at, wanted.Length);
            }
        }
    }

    // "Li" is no part of "lipids"; Chinese has no such boundaries.
    private static bool IsInsideWord(string plain, int at, string wanted) =>
        (char.IsAsciiLetter(wanted[0]) && at > 0 && char.IsAsciiLetter(plain[at - 1]))
        || (char.IsAsciiLetter(wanted[^1]) && at + wanted.Length < plain.Length && char.IsAsciiLetter(plain[at + wanted.Length]));
}
