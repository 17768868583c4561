namespace CoManage.Api.Imports;

internal sealed record UndoBody(string Reason);

/// <summary>Whether an import can be taken back, or how far that is.</summary>
/// <param name="State"><c>open</c>, <c>over</c>, <c>untraced</c>, <c>running</c> or <c>done</c>.</param>
/// <param name="Until">Until when it can be taken back.</param>
internal sealed record UndoView(string State, DateTimeOffset? Until)
{
    public string? Reason { get; init; }
    public string? By { get; init; }
    public DateTimeOffset? StartedAt { get; init; }
    public DateTimeOffset? EndedAt { get; init; }
    public long People { get; init; }
    public long PeopleDone { get; init; }
    public UndoCounts? Counts { get; init; }

    /// <summary>Null where there is nothing to take back: of a dry run, and of an import that is not done.</summary>
    public static UndoView? Of(ImportRecord import, UndoRecord? undo, DateTimeOffset now, TimeSpan window)
    {
        var until = import.EndedAt + window;
        if (undo is not null)
        {
            return new(undo.EndedAt is null ? "running" : "done", until)
            {
                Reason = undo.Reason,
                By = undo.By.Name,
                StartedAt = undo.StartedAt,
                EndedAt = undo.EndedAt,
                People = undo.People,
                PeopleDone = undo.PeopleDone,
                Counts = undo.Counts,
            };
        }

        var refusal = UndoRules.WhyNot(import, undo, now, window);
        return refusal == UndoRules.NotDone ? null
            : new(refusal is null ? "open" : refusal == UndoRules.Untraced ? "untraced" : "over", until);
    }
}

/// <summary>What would go and what would stay, before anybody confirms.</summary>
internal sealed record UndoOutlook(UndoCounts Counts, IEnumerable<StayCount> Stays);

internal sealed record StayCount(string Because, long People);

internal sealed record StayView(string Name, string Because, string? By);
