namespace CoManage.Silo.Journal;

/// <summary>Patterns for <c>LIKE … ESCAPE '!'</c> from what a person typed.</summary>
public static class LikePattern
{
    /// <summary>Holds the words anywhere; what the words mean as a pattern is taken from them.</summary>
    public static string Containing(string words) =>
        $"%{words.Replace("!", "!!", StringComparison.Ordinal)
            .Replace("%", "!%", StringComparison.Ordinal)
            .Replace("_", "!_", StringComparison.Ordinal)}%";
}
