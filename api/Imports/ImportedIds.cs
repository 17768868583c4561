using System.Globalization;
using CoManage.Domain.Kernel;

namespace CoManage.Api.Imports;

/// <summary>
/// The ids of what a row brings follow from its keys, so that the same row names the same records for ever. Rows that
/// stand near each other in a file get ids near each other: the database then writes a few pages many times over
/// instead of a page of its own for every row.
/// </summary>
internal static class ImportedIds
{
    // Numbers that are given out one after another differ in their last characters.
    private const int Counting = 3;

    public static PatientId PatientOf(string source, MappedRow row) =>
        new(DerivedId.Beside($"patient/{source}/{Beginning(row.PersonKey)}", $"patient/{source}/{row.PersonKey}"));

    public static ScreeningId ScreeningOf(string source, MappedRow row, string programme) =>
        new(DerivedId.Beside($"screening/{source}/{Neighbourhood(row)}", $"screening/{source}/{row.RowKey}/{programme}"));

    private static string Neighbourhood(MappedRow row) => row.IsKeyedByDay
        ? row.TakenAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : Beginning(row.RowKey);

    private static string Beginning(string key) => key[..Math.Max(0, key.Length - Counting)];
}
