using CoManage.Domain.Assistant;

namespace CoManage.Api.Assistant.Tasks;

/// <summary>One line of minutes.</summary>
internal sealed record MinutesItem(MinutesKind Kind, string Text, IReadOnlyList<string> Sources);

internal enum MinutesKind
{
    Topic,
    Decision,
    Open,
    Concern,
}

/// <summary>A room's week for its team.</summary>
internal sealed record RoomMinutes(IReadOnlyList<MinutesItem> Items)
{
    private const int MostItems = 12;
    private const int LongestItem = 240;

    public static AssistantTask<RoomMinutes> Of(Material material, Wording wording) => new(
        "minutes",
        $"""
        Write the minutes of this room's week for the care team, in {wording.LanguageName}: "topic" what was talked about, "decision" what a member of the team settled, "open" what nobody has answered yet, "concern" what somebody should look after. One sentence each, at most {MostItems}, the most important first.
        "sources": the keys of the messages each line rests on. A line without a key is thrown away, and so is one with a figure that its messages do not have.
        """,
        material.Text(),
        material.Known,
        answer => answer.Items.Count > 3 * MostItems ? Silence.WrongShape
            : answer.Items.Any(each => each.Text.Length > LongestItem) ? Silence.TooLong
            : answer.Linked(material).Kept.Count == 0 ? Silence.Unlinked
            : null);

    public (IReadOnlyList<LinkedStatement> Kept, int Dropped) Linked(Material material) => material.Link(
        Items.Take(MostItems).Select(each => (each.Text, each.Sources, (string?)CoManage.Domain.Kernel.Codes.Code(each.Kind))));
}
