using System.Text;

namespace CoManage.Models;

/// <summary>The data files that travel inside this assembly.</summary>
internal static class Artefacts
{
    public static string Text(string file)
    {
        using var stream = typeof(Artefacts).Assembly.GetManifestResourceStream($"CoManage.Models.Data.{file}")
            ?? throw new InvalidOperationException($"The artefact {file} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The rows of an embedded CSV file after its header; cells may be quoted.</summary>
    public static IEnumerable<string[]> Rows(string file) =>
        Text(file).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => Cells(line.TrimEnd('\r')));

    private static string[] Cells(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        foreach (var c in line)
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(c);
            }
        }

        cells.Add(cell.ToString());
        return [.. cells];
    }
}
