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

    private const int MostOfAll = 64;
    private const int LongestPiece = 200;

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(30);

    public static readonly RecentWords None = new(ImmutableArray<SaidBefore>.Empty);

    /// <summary>What this person wrote just before, the oldest first.</summary>
    public IReadOnlyList<string> Of(UserId author, DateTimeOffset now) =>
        [.. Said.Where(each => each.Author == author && now - each.At <= Window).TakeLast(MostOfOne).Select(each => each.Text.Words)];

    public RecentWords With(RoomEvent.Posted said)
    {
        if (said.Author.Role is not Role.Patient || said.Text.Words.Length == 0)
        {
            return this;
        }

        var words = said.Text.Words.Length > LongestPiece ? said.Text.Words[..LongestPiece] : said.Text.Words;
        var young = Said.Where(each => said.At - each.At <= Window).TakeLast(MostOfAll - 1);
        return new([.. young, new SaidBefore(said.Author.Id, said.At, new PrivateText(words))]);
    }
}

/// <summary>A piece of what somebody wrote.</summary>
public sealed record SaidBefore(UserId Author, DateTimeOffset At, PrivateText Text);
