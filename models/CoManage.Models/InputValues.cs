namespace CoManage.Models;

/// <summary>One raw answer: a number, or text as it stood in the form or file. The default value is "not given".</summary>
public readonly record struct InputValue(string? Text, double? Number)
{
    public static implicit operator InputValue(string? text) => new(text, null);

    public static implicit operator InputValue(double number) => new(null, number);

    public static implicit operator InputValue(bool yes) => new(null, yes ? 1 : 0);

    internal bool IsGiven => Text is not null || Number is not null;
}

/// <summary>
/// The raw answers of one person by input name. An absent or blank answer is missing, never "no".
/// A bag can be cleared and filled again for the next row, so that scoring a file does not allocate per cell.
/// </summary>
public sealed class InputValues
{
    private string[] names = new string[16];
    private InputValue[] values = new InputValue[16];
    private int count;

    /// <summary>The answer under this name; the default value when there is none.</summary>
    public InputValue this[string name]
    {
        get => Find(name) is var at && at >= 0 ? values[at] : default;
        set => Put(name, value);
    }

    /// <summary>Forgets every answer and keeps the room for the next ones.</summary>
    public void Clear() => count = 0;

    private void Put(string name, InputValue value)
    {
        ArgumentNullException.ThrowIfNull(name);
        var at = Find(name);
        if (at < 0)
        {
            at = count++;
            if (at == names.Length)
            {
                Array.Resize(ref names, at * 2);
                Array.Resize(ref values, at * 2);
            }

            names[at] = name;
        }

        values[at] = value;
    }

    private int Find(string name)
    {
        // An instrument asks for at most a score of names; a scan beats a hash table at this size.
        for (var i = 0; i < count; i++)
        {
            if (ReferenceEquals(names[i], name) || string.Equals(names[i], name, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }
}
