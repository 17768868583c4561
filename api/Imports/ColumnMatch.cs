using System.Text.Json;
using CoManage.Domain.Kernel;

namespace CoManage.Api.Imports;

/// <summary>
/// Which heading of a file stands for which column of the profile, where the two are not called alike. A column without a
/// heading is left out, whatever the file holds under its name.
/// </summary>
internal sealed class ColumnMatch
{
    public static readonly ColumnMatch None = new(new Dictionary<string, string>());

    private readonly SortedDictionary<string, string> headings;

    private ColumnMatch(IDictionary<string, string> headings) => this.headings = new(headings, StringComparer.Ordinal);

    /// <summary>By the profile's column, the heading in the file.</summary>
    public IReadOnlyDictionary<string, string> Headings => headings;

    /// <summary>As it is stored; the same match is always written alike.</summary>
    public string Text => JsonSerializer.Serialize(headings, KernelJson.Stored);

    /// <summary>What the file calls this column.</summary>
    public string HeadingOf(string column) => headings.TryGetValue(column, out var heading) && heading.Length > 0 ? heading : column;

    /// <summary>Null when the text is no match.</summary>
    public static ColumnMatch? Parse(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return None;
        }

        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string?>>(text, KernelJson.Stored) is { } given
                ? new(given.ToDictionary(each => each.Key, each => each.Value?.Trim() ?? "", StringComparer.Ordinal))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
