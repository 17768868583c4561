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

/// <summary>What a piece speaks for, in hundredths, beside what tells it from other pieces.</summary>
internal readonly record struct LearntPiece(uint Key, short Emergency, short Urgent, short Soon, short Crisis)
{
    public int this[Weighed what] => what switch
    {
        Weighed.Emergency => Emergency,
        Weighed.Urgent => Urgent,
        Weighed.Soon => Soon,
        _ => Crisis,
    };
}

/// <summary>
/// What each piece of a message speaks for, as training left it: a text file, so that everybody can read what was learnt. The
/// pieces stand in one table with open addressing, which is larger than a processor keeps at hand; most pieces of a message
/// are not in it, and a small map of bits says so first.
/// </summary>
internal sealed class LearntWeights
{
    /// <summary>What is weighed, one column each.</summary>
    public const int Columns = 4;

    /// <summary>Weights are in hundredths.</summary>
    public const float Unit = 100;

    // A piece that weighs less for everything is left out of the file.
    private const int Least = 5;

    private const int MapBits = 1 << 21;

    private readonly LearntPiece[] table;
    private readonly ulong[] map = new ulong[MapBits / 64];
    private readonly float[] biases = new float[Columns];
    private readonly float[] limits = new float[Columns];

    public LearntWeights(string file)
    {
        var lines = file.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => line[0] != '#').ToArray();
        Edition = lines[0]["edition ".Length..];
        Read(lines[1], "bias", biases);
        Read(lines[2], "over", limits);
        table = new LearntPiece[TableSize(lines.Length)];
        foreach (var line in lines.AsSpan(3))
        {
            var cells = line.Split('\t');
            short Weight(int column) => short.Parse(cells[column], CultureInfo.InvariantCulture);
            var hash = PieceHash.Of(cells[0]);
            Put(hash, new LearntPiece(Key(hash), Weight(1), Weight(2), Weight(3), Weight(4)));
        }
    }

    public static LearntWeights Shipped { get; } = new(Artefacts.Text("learnt_reader.txt"));

    public string Edition { get; }

    public float Bias(Weighed what) => biases[(int)what];

    /// <summary>Above this a message counts as what it was weighed for.</summary>
    public float Limit(Weighed what) => limits[(int)what];

    public ref readonly LearntPiece this[int place] => ref table[place];

    /// <summary>The place of a piece, or -1.</summary>
    public int Find(ulong hash)
    {
        var bit = Bit(hash);
        if ((map[bit >> 6] & (1UL << (bit & 63))) == 0)
        {
            return -1;
        }

        var key = Key(hash);
        for (var at = Start(hash); ; at = (at + 1) & (table.Length - 1))
        {
            if (table[at].Key == key)
            {
                return at;
            }

            if (table[at].Key == 0)
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

    // Zero marks a free place.
    private static uint Key(ulong hash) => Math.Max(1, (uint)(hash >> 32));

    private static int Bit(ulong hash) => (int)(hash >> 7) & (MapBits - 1);

    private int Start(ulong hash) => (int)(hash ^ (hash >> 29)) & (table.Length - 1);

    private void Put(ulong hash, in LearntPiece piece)
    {
        var at = Start(hash);
        while (table[at].Key != 0)
        {
            at = (at + 1) & (table.Length - 1);
        }

        table[at] = piece;
        var bit = Bit(hash);
        map[bit >> 6] |= 1UL << (bit & 63);
    }
}
