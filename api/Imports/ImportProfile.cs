using CoManage.Domain.Kernel;
using CoManage.Domain.Screening.Forms;

namespace CoManage.Api.Imports;

/// <summary>
/// How the columns of one kind of file become people and screenings. Profiles are data: a new kind of file needs no
/// release.
/// </summary>
/// <param name="Source">The system the keys belong to; the same key from the same source is the same person.</param>
/// <param name="PersonKey">Columns that together identify a person.</param>
/// <param name="RowKey">Columns that, with the programme, identify one screening of that person.</param>
/// <param name="Group">Column with the code of the responsible group; without it the people are spread over the groups.</param>
internal sealed record ImportProfile(
    string Code,
    Bilingual Title,
    string Source,
    IReadOnlyList<string> PersonKey,
    IReadOnlyList<string> RowKey,
    PersonColumns Person,
    MappedColumn TakenAt,
    string? Group,
    IReadOnlyList<ProgrammeColumns> Programmes)
{
    /// <summary>Column whose value names the one programme of the row; null when every row feeds all programmes.</summary>
    public string? ProgrammeColumn { get; init; }

    /// <summary>Columns without which no row can be read.</summary>
    public IEnumerable<string> NeededColumns => PersonKey.Concat(RowKey).Concat(Person.Sex.Columns).Distinct();
}

/// <summary>Where the person's own data stand.</summary>
/// <param name="Name">Column of the name; null when the file has none and <paramref name="NameTemplate"/> makes one from the key.</param>
/// <param name="Age">Full years on the day of the screening, for files without a date of birth.</param>
internal sealed record PersonColumns(
    MappedColumn Sex,
    string? Name = null,
    string? NameTemplate = null,
    string? BirthDate = null,
    string? Age = null,
    string? Phone = null,
    string? Address = null);

/// <summary>Which columns answer which fields of one programme's form.</summary>
/// <param name="Fields">By field; null when every field stands in a column of its own code.</param>
internal sealed record ProgrammeColumns(string Code, IReadOnlyDictionary<string, MappedColumn>? Fields = null)
{
    public IEnumerable<KeyValuePair<string, MappedColumn>> FieldsOf(ProgrammeForm form) =>
        Fields ?? form.Fields.Select(each => KeyValuePair.Create(each.Code, new MappedColumn(each.Code)));
}

/// <summary>One column and what its values mean.</summary>
/// <param name="Column">The heading; null for a constant.</param>
/// <param name="Unit">The unit of the values where it is not the form's own.</param>
/// <param name="Values">The file's codes and what they mean; a code not listed is an error. An empty meaning counts as not answered.</param>
/// <param name="Constant">What holds for every row of such files.</param>
internal sealed record MappedColumn(
    string? Column = null,
    string? Unit = null,
    IReadOnlyDictionary<string, string>? Values = null,
    string? Constant = null)
{
    public IEnumerable<string> Columns => Column is null ? [] : [Column];
}
