namespace CoManage.Silo.Journal;

/// <summary>Reads a stored stream id back.</summary>
internal static class StreamIds
{
    public static StreamId Parse(string stored)
    {
        var slash = stored.LastIndexOf('/');
        return new StreamId(stored[..slash], Guid.ParseExact(stored.AsSpan(slash + 1), "N"));
    }
}
