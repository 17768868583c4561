using CoManage.Domain.Kernel;
using CoManage.Domain.Screening.Forms;

namespace CoManage.Api.Imports;

/// <summary>One column of a file.</summary>
/// <param name="Samples">The first values in it, so that whoever matches it sees what it holds.</param>
/// <param name="Fits">The profile's column of the same name or title; null when there is none.</param>
internal sealed record FileColumn(string Heading, IReadOnlyList<string> Samples, string? Fits);

/// <summary>One column that the profile knows.</summary>
/// <param name="Part">What it belongs to: person, screening, several (programmes), or the code of one.</param>
/// <param name="Needed">Without it no row can be read.</param>
internal sealed record WantedColumn(string Column, Bilingual Title, string Part, bool Needed);

/// <summary>What a file offers, what a profile knows, and which of both fit by their names.</summary>
/// <param name="Problem">Why the file cannot be read at all.</param>
internal sealed record ColumnProposal(IReadOnlyList<FileColumn> Columns, IReadOnlyList<WantedColumn> Wanted, Bilingual? Problem = null)
{
    private const int Samples = 3;

    public static ColumnProposal Of(Stream file, ImportProfile profile, IReadOnlyDictionary<string, ProgrammeForm> forms)
    {
        try
        {
            var wanted = WantedColumns.Of(profile, forms);
            var (headings, rows) = SourceFile.Headed(file);
            return new ColumnProposal(Offered(headings, [.. rows.Where(row => row.Broken is null && !row.IsBlank).Take(Samples)], wanted), wanted);
        }
        catch (UnreadableFileException unreadable)
        {
            return new ColumnProposal([], [], new Bilingual(unreadable.Zh, unreadable.En));
        }
    }

    private static List<FileColumn> Offered(IReadOnlyList<string> headings, IReadOnlyList<SourceRow> rows, IReadOnlyList<WantedColumn> wanted)
    {
        var free = wanted.Where(each => !headings.Contains(each.Column, StringComparer.OrdinalIgnoreCase)).ToList();
        var offered = new List<FileColumn>();
        foreach (var (index, heading) in headings.Index().Where(each => each.Item.Length > 0).DistinctBy(each => each.Item, StringComparer.OrdinalIgnoreCase))
        {
            var fits = wanted.FirstOrDefault(each => Is(each.Column, heading)) ?? free.Find(each => Is(each.Title.Zh, heading) || Is(each.Title.En, heading));
            free.RemoveAll(each => each == fits);
            offered.Add(new FileColumn(
                heading,
                [.. rows.Where(row => index < row.Cells.Count).Select(row => row.Cells[index].Trim()).Where(text => text.Length > 0).Distinct(StringComparer.Ordinal)],
                fits?.Column));
        }

        return offered;
    }

    private static bool Is(string name, string heading) => name.Equals(heading, StringComparison.OrdinalIgnoreCase);
}
