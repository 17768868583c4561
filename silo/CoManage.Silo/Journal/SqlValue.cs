namespace CoManage.Silo.Journal;

/// <summary>
/// The few kinds of value that both databases store alike: text, whole numbers, doubles and nothing.
/// Ids become lower-case text with dashes, times become unix milliseconds, flags become 0 and 1.
/// </summary>
internal static class SqlValue
{
    public static object Of(object? value) => value switch
    {
        null or DBNull => DBNull.Value,
        string or long or double => value,
        int number => (long)number,
        bool flag => flag ? 1L : 0L,
        Guid id => id.ToString(),
        DateTimeOffset time => time.ToUnixTimeMilliseconds(),
        decimal number => (double)number,
        _ => throw new ArgumentException($"A value of type {value.GetType().Name} has no column type."),
    };

    /// <summary>The name as it stands in the statement.</summary>
    public static string Parameter(string name) => name.StartsWith('@') ? name : "@" + name;
}
