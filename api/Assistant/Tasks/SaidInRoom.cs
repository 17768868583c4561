using System.Globalization;
using CoManage.Domain.Assistant;
using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using CoManage.Silo.Chat;

namespace CoManage.Api.Assistant.Tasks;

/// <summary>What was said in a room as lines for the model, without what may not be read and what speaks to the model.</summary>
internal sealed record SaidInRoom(IReadOnlyList<MaterialItem> Items, int LeftOut)
{
    private const int LongestPiece = 1_000;

    /// <param name="isNamed">Who spoke stands with each line, to tell members apart; else the role is enough.</param>
    public static SaidInRoom Of(RoomId room, IEnumerable<RoomEntry> entries, TimeSpan zone, bool isNamed)
    {
        var said = entries
            .Select(entry => (entry.Happened.Event as RoomEvent.Posted, entry.Happened.At))
            .Where(each => each.Item1 is { Text.Words.Length: > 0 })
            .Select(each => (Posted: each.Item1 ?? throw new InvalidOperationException("No message."), each.At))
            .ToList();
        var fit = said.Where(each => each.Posted.Author.IsCareTeam || !InjectionSigns.In(each.Posted.Text.Words)).ToList();
        return new([.. fit.Select(each => Line(room, each.Posted, each.At.ToOffset(zone), isNamed))], said.Count - fit.Count);
    }

    private static MaterialItem Line(RoomId room, RoomEvent.Posted said, DateTimeOffset at, bool isNamed)
    {
        var words = said.Text.Words.Length > LongestPiece ? said.Text.Words[..LongestPiece] : said.Text.Words;
        var who = isNamed ? $"{said.Author.Role.Code()} {said.Author.Name}" : said.Author.Role.Code();
        return new(
            string.Create(CultureInfo.InvariantCulture, $"M{said.Number}"),
            new SourceLink("message", at, room, said.Number),
            $"{who}: {words.ReplaceLineEndings(" ")}");
    }
}
