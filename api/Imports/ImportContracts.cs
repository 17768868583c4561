using System.Globalization;
using CoManage.Domain.Kernel;

namespace CoManage.Api.Imports;

internal sealed record ImportProfileView(string Code, Bilingual Title);

internal sealed record ImportStarted(Guid Id);

internal sealed record ReasonCount(string Code, Bilingual Text, long Count);

internal sealed record RowErrorView(long Row, string Column, string ValueClass, string Reason, Bilingual Text);

/// <summary>One import as the administrator sees it. The five outcomes always add up to the rows read.</summary>
internal sealed record ImportView(
    Guid Id,
    string File,
    string Profile,
    bool DryRun,
    string State,
    long RowsRead,
    long Created,
    long Updated,
    long Unchanged,
    long Skipped,
    long Failed,
    long Bytes,
    long BytesRead,
    DateTimeOffset StartedAt,
    DateTimeOffset? EndedAt,
    string By,
    Bilingual? Problem,
    IReadOnlyList<ReasonCount> Reasons,
    IReadOnlyList<RowErrorView> FirstErrors)
{
    /// <summary>Taking it back; only on the page of one import.</summary>
    public UndoView? Undo { get; init; }

    public static ImportView Of(ImportRecord import, IReadOnlyList<RowErrorView> firstErrors) => new(
        import.Id,
        import.Order.FileName,
        import.Order.Profile,
        import.Order.DryRun,
        import.State.ToString().ToLower(CultureInfo.InvariantCulture),
        import.Counts.RowsRead,
        import.Counts.Created,
        import.Counts.Updated,
        import.Counts.Unchanged,
        import.Counts.Skipped,
        import.Counts.Failed,
        import.Bytes,
        import.BytesRead,
        import.StartedAt,
        import.EndedAt,
        import.Order.By.Name,
        import.Problem,
        [.. import.Reasons.OrderByDescending(each => each.Value).Select(each => new ReasonCount(each.Key, Text(each.Key), each.Value))],
        firstErrors);

    public static Bilingual Text(string reason)
    {
        var (zh, en) = ImportReasons.Explain(reason);
        return new Bilingual(zh, en);
    }
}
