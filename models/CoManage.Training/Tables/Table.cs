namespace CoManage.Training.Tables;

/// <summary>Columns of numbers by name, NaN where missing, and the few columns that hold words.</summary>
internal sealed class Table(string name, int rows, Dictionary<string, double[]> numbers, Dictionary<string, string[]> words)
{
    private readonly double[] absent = Enumerable.Repeat(double.NaN, rows).ToArray();

    public string Name => name;

    public int Rows => rows;

    public IEnumerable<string> Columns => numbers.Keys.Concat(words.Keys);

    public bool Has(string column) => numbers.ContainsKey(column) || words.ContainsKey(column);

    /// <summary>The column; all missing when the table does not have it.</summary>
    public double[] Numbers(string column) => numbers.GetValueOrDefault(column) ?? absent;

    public string[] Words(string column) =>
        words.GetValueOrDefault(column) ?? throw new DataException($"{name}: there is no column {column}.");

    /// <summary>The rows at these places, in this order.</summary>
    public Table Take(IReadOnlyList<int> at) => new(
        name,
        at.Count,
        numbers.ToDictionary(column => column.Key, column => Pick(column.Value, at)),
        words.ToDictionary(column => column.Key, column => Pick(column.Value, at)));

    /// <summary>Rows that stand in both tables by <paramref name="key"/>, with the columns of both; this table's come first.</summary>
    public Table Join(Table other, string key)
    {
        var places = new Dictionary<double, int>();
        foreach (var (place, id) in other.Numbers(key).Index())
        {
            if (!double.IsNaN(id) && !places.TryAdd(id, place))
            {
                throw new DataException($"{other.Name}: {key} {id} stands there twice.");
            }
        }

        var mine = new List<int>();
        var theirs = new List<int>();
        foreach (var (row, id) in Numbers(key).Index())
        {
            if (places.TryGetValue(id, out var place))
            {
                mine.Add(row);
                theirs.Add(place);
            }
        }

        var both = Take(mine);
        foreach (var column in other.Columns.Where(column => !Has(column)).ToList())
        {
            both.Add(column, other, theirs);
        }

        return both;
    }

    private void Add(string column, Table from, List<int> at)
    {
        if (from.IsWords(column))
        {
            words.Add(column, Pick(from.Words(column), at));
        }
        else
        {
            numbers.Add(column, Pick(from.Numbers(column), at));
        }
    }

    private bool IsWords(string column) => words.ContainsKey(column);

    private static TCell[] Pick<TCell>(TCell[] column, IReadOnlyList<int> at)
    {
        var picked = new TCell[at.Count];
        for (var i = 0; i < picked.Length; i++)
        {
            picked[i] = column[at[i]];
        }

        return picked;
    }
}

/// <summary>What is wrong with a file of data, in words for the person at the terminal.</summary>
internal sealed class DataException(string message) : Exception(message);
