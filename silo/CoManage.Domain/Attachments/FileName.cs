using System.Globalization;
using System.Text;
using CoManage.Domain.Kernel;

namespace CoManage.Domain.Attachments;

/// <summary>
/// The name under which a file is offered: the sender's, without folders, without signs that hide or turn text, and
/// with the ending of what the content is.
/// </summary>
public static class FileName
{
    public static PrivateText Of(string? given, string contentType)
    {
        var (kind, ending) = AttachmentRules.Types[contentType];
        var stem = Stem(given ?? "");
        return new($"{(stem.Length == 0 ? kind.Code() : stem)}.{ending}");
    }

    private static string Stem(string given)
    {
        var last = given[(given.LastIndexOfAny(['/', '\\']) + 1)..];
        var dot = last.LastIndexOf('.');
        var stem = new StringBuilder();
        foreach (var rune in (dot > 0 ? last[..dot] : last).EnumerateRunes())
        {
            if (stem.Length + rune.Utf16SequenceLength > AttachmentRules.LongestName)
            {
                break;
            }

            stem.Append(IsPlain(rune) ? rune.ToString() : " ");
        }

        return string.Join(' ', stem.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim('.', ' ');
    }

    // Format signs can write a name from right to left, so that "gpj.exe" reads as a picture.
    private static bool IsPlain(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator)
        && rune.Value is not ('<' or '>' or ':' or '"' or '|' or '?' or '*' or '%' or ';' or 0xFFFD);
}
