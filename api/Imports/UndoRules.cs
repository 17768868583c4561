using CoManage.Domain.Kernel;

namespace CoManage.Api.Imports;

/// <summary>When an import can be taken back. Pure, so that page and command say the same.</summary>
internal static class UndoRules
{
    public static readonly Refusal NotDone = new("imports.not-done");
    public static readonly Refusal Untraced = new("imports.untraced");
    public static readonly Refusal TooLate = new("imports.too-late");
    public static readonly Refusal TakenBackAlready = new("imports.taken-back-already");
    public static readonly Refusal ReasonUnknown = new("imports.reason-unknown");

    /// <param name="window">For so long after its end.</param>
    public static Refusal? WhyNot(ImportRecord import, UndoRecord? undo, DateTimeOffset now, TimeSpan window) => import switch
    {
        { Order.DryRun: true } or not { State: ImportState.Done, EndedAt: not null } => NotDone,
        _ when undo is not null => TakenBackAlready,
        { IsTraced: false } => Untraced,
        { EndedAt: var ended } when now > ended + window => TooLate,
        _ => null,
    };
}
