using System.Collections.Immutable;
using CoManage.Domain.Kernel;

namespace CoManage.Domain.Chat;

/// <summary>
/// What patients wrote in the last half hour, a few short pieces each: whoever tells of his pain in three short messages
/// tells of one pain. Small, and bounded however much is written.
/// </summary>
public sealed record RecentWords(ImmutableArray<SaidBefore> Said)
{
    /// <summary>The last of one person; the rules read no more.</summary>
    public const int MostOfOne = 5;

    /// <summary>Characters of a message and what one person wrote before it; the newest piece counts however long it is.</summary>
    public const int LongestTogether = 160;

    private const int MostOfAll = 64;
    private const int LongestPiece = 200;

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(30);

    public static readonly RecentWords None = new(ImmutableArray<SaidBefore>.Empty);

    /// <summary>
    /// What this person wrote just before the words, the oldest first: pieces as long as few words are. A long message says
    /// by itself what it has to say.
    /// </summary>
    public IReadOnlyList<string> Before(PrivateText words, UserId author, DateTimeOffset now)
    {
        var (pieces, length) = (new List<string>(MostOfOne), words.Words.Length);
        for (var i = Said.Length - 1; i >= 0 && pieces.Count < MostOfOne && now - Said[i].At <= Window; i--)
        {
            if (Said[i].Author != author)
            {
                continue;
            }

            length += Said[i].Text.Words.Length;
            if (length > LongestTogether && pieces.Count > 0)
            {
                break;
            }

            pieces.Add(Said[i].Text.Words);
        }

        pieces.Reverse();
        return pieces;
    }

    public RecentWords With(RoomEvent.Posted said)
    {
        if (said.Author.Role is not Role.Patient || said.Text.Words.Length == 0)
        {
            return this;
        }

        var words = said.Text.Words.Length > LongestPiece ? said.Text.Words[..LongestPiece] : said.Text.Words;
        var gone = Math.Max(0, Said.Length - (MostOfAll - 1));
        while (gone < Said.Length && said.At - Said[gone].At > Window)
        {
            gone++;
        }

        return new([.. Said.AsSpan()[gone..], new SaidBefore(said.Author.Id, said.At, new PrivateText(words))]);
    }
}

/// <summary>A piece of what somebody wrote.</summary>
public sealed record SaidBefore(UserId Author, DateTimeOffset At, PrivateText Text);
