using CoManage.Api.Imports;

namespace CoManage.Tests.Api.Imports;

/// <summary>Which ids a row's records get: for ever the same, and near each other where the rows are.</summary>
public class ImportedIdsTests
{
    private static readonly DateTimeOffset Day = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_same_keys_name_the_same_records_and_other_keys_others()
    {
        var rows = Enumerable.Range(0, 2_000).Select(number => Row($"P{number:D5}", Day)).ToList();

        Assert.Equal(rows.Select(Person), rows.Select(row => Person(row with { Number = 7 })));
        Assert.Equal(rows.Count, rows.Select(Person).Distinct().Count());
        Assert.Equal(rows.Count, rows.Select(Screening).Distinct().Count());
        Assert.NotEqual(ImportedIds.PatientOf("one", rows[0]), ImportedIds.PatientOf("other", rows[0]));
        Assert.NotEqual(ImportedIds.ScreeningOf("one", rows[0], "stroke"), ImportedIds.ScreeningOf("one", rows[0], "copd"));
    }

    [Fact]
    public void Keys_given_one_after_another_stand_side_by_side()
    {
        var near = Enumerable.Range(0, 200).Select(number => Row($"P{12_000 + number}", Day)).Select(Person);
        var far = Enumerable.Range(0, 200).Select(number => Row($"P{number:D2}000", Day)).Select(Person);

        Assert.Single(near.Select(Place).Distinct());
        Assert.True(far.Select(Place).Distinct().Count() > 190);
    }

    [Fact]
    public void Screenings_keyed_by_their_day_stand_beside_those_of_the_same_day()
    {
        var sameDay = Enumerable.Range(0, 100).Select(number => Row($"X{number * 7_919}/2026-03-01", Day) with { IsKeyedByDay = true });
        var nextDay = Row("X1/2026-03-02", Day.AddDays(1)) with { IsKeyedByDay = true };

        var place = Assert.Single(sameDay.Select(row => Place(Screening(row))).Distinct());
        Assert.NotEqual(place, Place(Screening(nextDay)));
    }

    [Fact]
    public void A_key_shorter_than_what_counts_on_is_no_fault() =>
        Assert.NotEqual(Person(Row("1", Day)), Person(Row("2", Day)));

    private static MappedRow Row(string key, DateTimeOffset takenAt) => new(1, []) { PersonKey = key, RowKey = key, TakenAt = takenAt };

    private static Guid Person(MappedRow row) => ImportedIds.PatientOf("clinic", row).Value;

    private static Guid Screening(MappedRow row) => ImportedIds.ScreeningOf("clinic", row, "stroke").Value;

    // As the database sorts them: by their text.
    private static string Place(Guid id) => id.ToString()[..4];
}
