using Dapper;

namespace CoManage.Silo.Journal;

/// <summary>
/// A list of ids as values of a statement, for <c>… IN ({ids.Names})</c>. Dapper's own lists become an array on
/// PostgreSQL, which <c>IN</c> does not take.
/// </summary>
public sealed class IdList
{
    private readonly IReadOnlyList<string> ids;

    public IdList(IEnumerable<string> ids) => this.ids = [.. ids.Distinct()];

    /// <summary>What stands between the brackets; an empty list holds nothing.</summary>
    public string Names => ids.Count == 0 ? "NULL" : string.Join(", ", ids.Select((_, number) => $"@id{number}"));

    /// <summary>The ids together with the other values of the statement.</summary>
    public DynamicParameters With(object? others = null)
    {
        var values = new DynamicParameters(others);
        for (var number = 0; number < ids.Count; number++)
        {
            values.Add($"id{number}", ids[number]);
        }

        return values;
    }
}
