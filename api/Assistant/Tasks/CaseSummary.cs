using CoManage.Domain.Assistant;

namespace CoManage.Api.Assistant.Tasks;

/// <summary>A statement as the model makes it: text and the keys it rests on.</summary>
internal sealed record SaidStatement(string Text, IReadOnlyList<string> Sources);

/// <summary>A case in a few statements, each with its places.</summary>
internal sealed record CaseSummary(IReadOnlyList<SaidStatement> Statements)
{
    private const int MostStatements = 8;
    private const int LongestStatement = 240;

    public static AssistantTask<CaseSummary> Of(Material material, Wording wording) => new(
        "summary",
        $"""
        Summarise the case for the GP who has to decide now, in {wording.LanguageName}: what happened and since when, the course of the readings, what was tried, what the patient takes, what is missing. Most important first, at most {MostStatements} statements of one sentence each.
        "sources": the keys of the lines each statement rests on, such as "M3" or "R1". A statement without a key is thrown away, and so is one with a figure that its lines do not have. Give no advice and no diagnosis of your own.
        """,
        material.Text(),
        material.Known,
        answer => answer.Statements.Count is 0 or > 2 * MostStatements ? Silence.WrongShape
            : answer.Statements.Any(each => each.Text.Length > LongestStatement) ? Silence.TooLong
            : answer.Linked(material).Kept.Count == 0 ? Silence.Unlinked
            : null);

    public (IReadOnlyList<LinkedStatement> Kept, int Dropped) Linked(Material material) =>
        material.Link(Statements.Take(MostStatements).Select(each => (each.Text, each.Sources, (string?)null)));
}
