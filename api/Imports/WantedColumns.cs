using CoManage.Domain.Kernel;
using CoManage.Domain.Screening.Forms;

namespace CoManage.Api.Imports;

/// <summary>All columns that a profile knows, with what they are called to people.</summary>
internal static class WantedColumns
{
    private const string OfPerson = "person";
    private const string OfScreening = "screening";
    private const string OfSeveral = "several";

    public static IReadOnlyList<WantedColumn> Of(ImportProfile profile, IReadOnlyDictionary<string, ProgrammeForm> forms)
    {
        var needed = profile.NeededColumns.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var fields = Fields(profile, forms).GroupBy(each => each.Column, StringComparer.OrdinalIgnoreCase)
            .Select(same => same.Count() == 1 ? same.First() : same.First() with { Part = OfSeveral });
        return [.. Person(profile).Concat(Screening(profile)).Concat(fields)
            .DistinctBy(each => each.Column, StringComparer.OrdinalIgnoreCase)
            .Select(each => each with { Needed = needed.Contains(each.Column) })];
    }

    private static IEnumerable<WantedColumn> Person(ImportProfile profile)
    {
        var person = profile.Person;
        return
        [
            .. profile.PersonKey.Select(column => new WantedColumn(column, new("人员编号", "Person's number"), OfPerson, true)),
            .. Column(person.Name, new("姓名", "Name"), OfPerson),
            .. Column(person.Sex.Column, new("性别", "Sex"), OfPerson),
            .. Column(person.BirthDate, new("出生日期", "Date of birth"), OfPerson),
            .. Column(person.Age, new("年龄", "Age"), OfPerson),
            .. Column(person.Phone, new("电话", "Telephone"), OfPerson),
            .. Column(person.Address, new("住址", "Address"), OfPerson),
            .. Column(profile.Group, new("病友群", "Patient group"), OfPerson),
        ];
    }

    private static IEnumerable<WantedColumn> Screening(ImportProfile profile) =>
    [
        .. Column(profile.TakenAt.Column, new("筛查日期", "Day of the screening"), OfScreening),
        .. Column(profile.ProgrammeColumn, new("项目", "Programme"), OfScreening),
        .. profile.RowKey.Select(column => new WantedColumn(column, new("筛查编号", "Screening's number"), OfScreening, true)),
    ];

    private static IEnumerable<WantedColumn> Fields(ImportProfile profile, IReadOnlyDictionary<string, ProgrammeForm> forms)
    {
        foreach (var programme in profile.Programmes)
        {
            var form = forms[programme.Code];
            foreach (var (code, source) in programme.FieldsOf(form))
            {
                if (source.Column is { } column && form.Field(code) is { } field)
                {
                    yield return new WantedColumn(column, field.Label, programme.Code, false);
                }
            }
        }
    }

    private static IEnumerable<WantedColumn> Column(string? column, Bilingual title, string part) =>
        column is null ? [] : [new WantedColumn(column, title, part, false)];
}
