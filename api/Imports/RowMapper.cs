using CoManage.Domain.Kernel;
using CoManage.Domain.Patients;
using CoManage.Domain.Screening.Forms;

namespace CoManage.Api.Imports;

/// <summary>Turns one row into a person and answers by a profile. Pure; finds every problem of a row, not only the first.</summary>
internal sealed class RowMapper(ImportProfile profile, SourceFile file, IReadOnlyDictionary<string, ProgrammeForm> forms)
{
    private const int OldestAge = 120;

    private readonly SheetMapper sheets = new(profile, forms);

    public MappedRow Map(SourceRow row)
    {
        if (row.Broken is { } broken)
        {
            return new MappedRow(row.Number, [broken]);
        }

        if (row.IsBlank)
        {
            return new MappedRow(row.Number, [new RowProblem("", "blank", ImportReasons.Blank)]);
        }

        var cells = new RowCells(file, row);
        var personKey = Key(cells, profile.PersonKey);
        var takenAt = cells.Date(profile.TakenAt);
        var person = PersonOf(cells, personKey, takenAt);
        return new MappedRow(row.Number, cells.Problems)
        {
            PersonKey = personKey,
            RowKey = Key(cells, profile.RowKey),
            IsKeyedByDay = profile.TakenAt.Column is { } day && profile.RowKey.Contains(day),
            Person = person,
            GroupCode = profile.Group is { } group ? cells.Text(group) : null,
            TakenAt = takenAt is { } date ? new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : default,
            Screenings = [.. sheets.Map(cells)],
        };
    }

    private static string Key(RowCells cells, IReadOnlyList<string> columns) =>
        string.Join('/', columns.Select(column => cells.Needed(column)));

    private Person? PersonOf(RowCells cells, string key, DateOnly? takenAt)
    {
        var columns = profile.Person;
        var sex = cells.Meaning(columns.Sex);
        if (sex.Length == 0 && columns.Sex.Column is { } sexColumn && cells.Text(sexColumn).Length == 0)
        {
            cells.Add(sexColumn, "blank", ImportReasons.RequiredMissing);
        }

        var born = columns.BirthDate is { } birthDate ? cells.Date(new MappedColumn(birthDate)) : BornByAge(cells, columns.Age, takenAt);
        var name = columns.Name is { } column
            ? cells.Needed(column, ImportReasons.RequiredMissing)
            : (columns.NameTemplate ?? "{key}").Replace("{key}", key, StringComparison.Ordinal);
        return sex.Length > 0 && name.Length > 0 && born is { } day
            ? new Person(
                new PrivateText(name),
                sex == "male" ? Sex.Male : Sex.Female,
                day,
                new Contact(Private(cells, columns.Phone), Private(cells, columns.Address)),
                new ExternalKey(profile.Source, key))
            : null;
    }

    /// <summary>A file that tells only the age gives a birthday on the day of the screening, so that the age stays true.</summary>
    private static DateOnly? BornByAge(RowCells cells, string? column, DateOnly? takenAt) =>
        column is not null && cells.Count(column, 0, OldestAge) is { } age ? takenAt?.AddYears(-age) : null;

    private static PrivateText? Private(RowCells cells, string? column) =>
        column is not null && cells.Text(column) is { Length: > 0 } words ? new PrivateText(words) : null;
}
