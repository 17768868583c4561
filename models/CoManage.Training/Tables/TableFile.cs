using CoManage.Models.Trained;

namespace CoManage.Training.Tables;

/// <summary>Reads a CSV file into a table. Columns of the dictionary come out in its units; impossible values as missing.</summary>
internal static class TableFile
{
    private const int MostColumns = 1024;

    // More than this share of impossible values is no typing mistake but another unit or another column.
    private const double WrongUnitFrom = 0.05;

    private static readonly HashSet<string> WordColumns = new(["cycle", "q_fev1", "q_fvc"], StringComparer.OrdinalIgnoreCase);

    public static Table Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new DataException($"There is no file {path}.");
        }

        return Read(Path.GetFileName(path), File.ReadAllBytes(path));
    }

    public static Table Read(string name, ReadOnlySpan<byte> text)
    {
        var scanner = new CsvScanner(text.StartsWith("\uFEFF"u8) ? text[3..] : text, isLast: true, new (int, int)[MostColumns]);
        if (!scanner.Next())
        {
            throw new DataException($"{name} is empty.");
        }

        var headings = Headings(name, scanner);
        var numbers = headings.Select(heading => WordColumns.Contains(heading) ? null : new List<double>()).ToArray();
        var words = headings.Select(heading => WordColumns.Contains(heading) ? new List<string>() : null).ToArray();
        var rows = 0;
        while (scanner.Next())
        {
            rows++;
            if (scanner.Count != headings.Length)
            {
                throw new DataException($"{name}, row {rows}: {scanner.Count} cells, but {headings.Length} headings.");
            }

            for (var column = 0; column < headings.Length; column++)
            {
                words[column]?.Add(scanner.Text(column));
                numbers[column]?.Add(Number(name, headings[column], rows, scanner.Raw(column)));
            }
        }

        var table = new Dictionary<string, double[]>(StringComparer.OrdinalIgnoreCase);
        for (var column = 0; column < headings.Length; column++)
        {
            if (numbers[column] is { } values)
            {
                table[headings[column]] = [.. values];
            }
        }

        UseDictionary(name, table);
        return new Table(name, rows, table, headings.Index().Where(each => words[each.Index] is not null)
            .ToDictionary(each => each.Item, each => (words[each.Index] ?? []).ToArray(), StringComparer.OrdinalIgnoreCase));
    }

    private static string[] Headings(string name, in CsvScanner scanner)
    {
        if (scanner.Count > MostColumns)
        {
            throw new DataException($"{name}: more than {MostColumns} columns.");
        }

        var headings = new string[scanner.Count];
        for (var i = 0; i < headings.Length; i++)
        {
            headings[i] = scanner.Text(i).Trim();
        }

        return headings.Distinct(StringComparer.OrdinalIgnoreCase).Count() == headings.Length
            ? headings
            : throw new DataException($"{name}: a heading stands there twice.");
    }

    private static double Number(string name, string heading, int row, ReadOnlySpan<byte> cell) =>
        CellNumber.TryRead(cell, out var value)
            ? value
            : IsNeeded(heading) ? throw new DataException($"{name}, row {row}: {heading} is not a number.") : double.NaN;

    private static bool IsNeeded(string heading) =>
        TrainedInputs.All.Any(input => input.Name == heading || input.Alternates.Any(each => each.Name == heading))
        || heading.StartsWith("y_", StringComparison.Ordinal);

    private static void UseDictionary(string name, Dictionary<string, double[]> table)
    {
        foreach (var input in TrainedInputs.All)
        {
            foreach (var alternate in input.Alternates)
            {
                if (!table.ContainsKey(input.Name) && table.TryGetValue(alternate.Name, out var other))
                {
                    table[input.Name] = [.. other.Select(value => value * alternate.Factor)];
                }
            }

            if (table.TryGetValue(input.Name, out var values))
            {
                table[input.Name] = Possible(name, input, values);
            }
        }
    }

    private static double[] Possible(string name, TrainedInput input, double[] values)
    {
        var given = values.Count(value => !double.IsNaN(value));
        var kept = values.Select(value => input.Accepts(value) ? value : double.NaN).ToArray();
        var impossible = given - kept.Count(value => !double.IsNaN(value));
        return impossible <= given * WrongUnitFrom
            ? kept
            : throw new DataException(
                $"{name}: {impossible} of {given} values of {input.Name} are outside {input.Min}-{input.Max} {input.Unit}. Is it in another unit?");
    }
}
