namespace CoManage.Api.Imports;

/// <summary>One row of an imported file as text, or why it could not be read.</summary>
/// <param name="Number">The row's number as a spreadsheet shows it: the header is row 1.</param>
/// <param name="Cells">The cells in the order of the header; empty when the row is broken.</param>
/// <param name="Broken">Why the row could not be read at all; null when it could.</param>
internal sealed record SourceRow(long Number, IReadOnlyList<string> Cells, RowProblem? Broken = null)
{
    public bool IsBlank => Cells.All(string.IsNullOrWhiteSpace);
}

/// <summary>
/// One thing wrong with one cell. Tells the class of the value and never the value itself, so that the error file
/// can be handed around without carrying a person's data.
/// </summary>
/// <param name="Column">The column's heading; empty when the whole row is meant.</param>
/// <param name="ValueClass">For example <c>blank</c>, <c>text</c>, <c>number</c>.</param>
/// <param name="Reason">A stable code such as <c>outside-hard-range</c>; see <see cref="ImportReasons"/>.</param>
internal sealed record RowProblem(string Column, string ValueClass, string Reason);

/// <summary>A file that cannot be imported as a whole, said in one clear sentence per language.</summary>
internal sealed class UnreadableFileException(string zh, string en) : Exception(en)
{
    public string Zh { get; } = zh;

    public string En { get; } = en;
}
