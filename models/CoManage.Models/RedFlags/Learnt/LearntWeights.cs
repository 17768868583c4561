using System.Globalization;

namespace CoManage.Models.Messages;

/// <summary>What the learnt reader weighs a message for. The first three hold for everything worse as well.</summary>
internal enum Weighed
{
    Emergency,
    Urgent,
    Soon,

    /// <summary>Words of not wanting to live.</summary>
    Crisis,
}

/// <summary>
/// What each piece of a message speaks for, as training left it: a text file, so that everybody can read what was learnt. The
/// hashes of the pieces stand in one table with open addressing.
/// </summary>
internal sealed class LearntWeights
{
    /// <summary>What is weighed, one column each.</summary>
    public const int Columns = 4;

    private const float Unit = 100;

    // In hundredths. A piece that weighs less for everything is left out of the file.
    private const int Least = 5;

    private readonly (ulong Key, int Row)[] table;
    private readonly float[] weights;
    private readonly float[] biases = new float[Columns];
    private readonly float[] limits = new float[Columns];

    public LearntWeights(string file)
    {
        var lines = file.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => line[0] != '#').ToArray();
        Edition = lines[0]["edition ".Length..];
        Read(lines[1], "bias", biases);
        Read(lines[2], "over", limits);
        Count = lines.Length - 3;
        weights = new float[Count * Columns];
        table = new (ulong, int)[TableSize(Count)];
        for (var row = 0; row < Count; row++)
        {
            var cells = lines[row + 3].Split('\t');
            for (var column = 0; column < Columns; column++)
            {
                weights[(row * Columns) + column] = int.Parse(cells[column + 1], CultureInfo.InvariantCulture) / Unit;
            }

            Put(PieceHash.Of(cells[0]), row);
        }
    }

    public static LearntWeights Shipped { get; } = new(Artefacts.Text("learnt_reader.txt"));

    public string Edition { get; }

    /// <summary>Pieces that weigh anything.</summary>
    public int Count { get; }

    public float Bias(Weighed what) => biases[(int)what];

    /// <summary>Above this a message counts as what it was weighed for.</summary>
    public float Limit(Weighed what) => limits[(int)what];

    public float this[int row, Weighed what] => weights[(row * Columns) + (int)what];

    /// <summary>The row of a piece, or -1.</summary>
    public int Row(ulong hash)
    {
        for (var at = Place(hash); ; at = (at + 1) & (table.Length - 1))
        {
            ref readonly var slot = ref table[at];
            if (slot.Key == hash)
            {
                return slot.Row;
            }

            if (slot.Key == 0)
            {
                return -1;
            }
        }
    }

    /// <summary>The file of a training; a piece that weighs next to nothing is left out.</summary>
    public static IEnumerable<string> Lines(
        string edition, IReadOnlyList<double> biases, IReadOnlyList<double> limits, IEnumerable<(string Piece, double[] Weights)> pieces)
    {
        yield return "# What each piece of a message speaks for, in hundredths: emergency, urgent or worse, soon or worse, words of not wanting to live.";
        yield return $"edition {edition}";
        yield return "bias\t" + string.Join('\t', biases.Select(Plain));
        yield return "over\t" + string.Join('\t', limits.Select(Plain));
        foreach (var (piece, each) in pieces.OrderBy(piece => piece.Piece, StringComparer.Ordinal))
        {
            var rounded = each.Select(weight => (int)Math.Round(weight * Unit)).ToArray();
            if (rounded.Any(weight => Math.Abs(weight) >= Least))
            {
                yield return $"{piece}\t{string.Join('\t', rounded)}";
            }
        }
    }

    private static string Plain(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    private static void Read(string line, string name, float[] into)
    {
        var cells = line.Split('\t');
        if (cells[0] != name || cells.Length != Columns + 1)
        {
            throw new InvalidOperationException($"The learnt reader's line '{name}' is missing.");
        }

        for (var column = 0; column < Columns; column++)
        {
            into[column] = float.Parse(cells[column + 1], CultureInfo.InvariantCulture);
        }
    }

    private static int TableSize(int count)
    {
        var size = 1024;
        while (size < count * 2)
        {
            size *= 2;
        }

        return size;
    }

    private int Place(ulong hash) => (int)(hash >> 20) & (table.Length - 1);

    private void Put(ulong hash, int row)
    {
        var at = Place(hash);
        while (table[at].Key != 0)
        {
            at = (at + 1) & (table.Length - 1);
        }

        table[at] = (hash, row);
    }
}
