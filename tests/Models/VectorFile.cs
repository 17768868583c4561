using System.Globalization;
using CoManage.Models;

namespace CoManage.Tests.Models;

/// <summary>One row of a published or computed test vector, by column name.</summary>
public sealed record Vector(IReadOnlyDictionary<string, string> Cells)
{
    public string this[string column] => Cells[column];

    public double Number(string column) => double.Parse(Cells[column], CultureInfo.InvariantCulture);

    /// <summary>The printed tolerance; a file without one prints whole points.</summary>
    public double Tolerance => Cells.TryGetValue("tol", out var tol) && tol.Length > 0 ? Math.Max(Number("tol"), 1e-9) : 1e-9;

    public InputValues Inputs(IInstrument instrument)
    {
        var values = new InputValues();
        foreach (var input in instrument.Inputs)
        {
            values[input.Name] = Cells[input.Name];
        }

        return values;
    }

    public override string ToString() => Cells["id"];
}

public static class VectorFile
{
    public static TheoryData<Vector> Of(string instrument) => [.. Rows($"vectors_{instrument}.csv")];

    public static IReadOnlyList<Vector> Rows(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Models", "Vectors", file));
        var header = Cells(lines[0]);
        return [.. lines.Skip(1).Where(line => line.Length > 0).Select(line => new Vector(Row(header, Cells(line))))];
    }

    private static Dictionary<string, string> Row(IReadOnlyList<string> header, IReadOnlyList<string> cells) =>
        header.Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second);

    // Quotes only ever enclose a cell with a comma in these files; every second part of a split by quotes is inside.
    private static List<string> Cells(string line)
    {
        var parts = line.Split('"');
        for (var i = 1; i < parts.Length; i += 2)
        {
            parts[i] = parts[i].Replace(',', '\u0001');
        }

        return [.. string.Concat(parts).Split(',').Select(cell => cell.Replace('\u0001', ','))];
    }
}
