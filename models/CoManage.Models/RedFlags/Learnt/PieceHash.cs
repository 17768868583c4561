namespace CoManage.Models.Messages;

/// <summary>Hashes of words and of pieces made of words (Fowler, Noll and Vo's 64-bit function, over letters and then over words).</summary>
internal static class PieceHash
{
    public const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>The hash of a piece as the file writes it, words between spaces.</summary>
    public static ulong Of(ReadOnlySpan<char> written)
    {
        var hash = Basis;
        foreach (var word in written.Split(' '))
        {
            hash = With(hash, OfWord(written[word]));
        }

        return hash;
    }

    public static ulong OfWord(ReadOnlySpan<char> word) => OfWord("", word);

    public static ulong OfWord(string mark, ReadOnlySpan<char> word)
    {
        var hash = Basis;
        foreach (var letter in mark)
        {
            hash = With(hash, letter);
        }

        foreach (var letter in word)
        {
            hash = With(hash, letter);
        }

        return hash;
    }

    public static ulong With(ulong hash, ulong more) => (hash ^ more) * Prime;
}
