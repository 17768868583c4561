using CoManage.Domain.Kernel;

namespace CoManage.Silo.Journal;

/// <summary>How streams are read, the same on both databases. Each text is built once.</summary>
internal static class StreamQueries
{
    private const string Columns = "number, command, name, version, body, at, by_id, by_role, by_name";

    private static readonly Dictionary<StreamTable, string> AfterTexts = Texts(
        "WHERE stream = @stream AND number > @after ORDER BY number LIMIT @limit");

    private static readonly Dictionary<StreamTable, string> BeforeTexts = Texts(
        "WHERE stream = @stream AND number < @before ORDER BY number DESC LIMIT @limit");

    private static readonly Dictionary<StreamTable, string> CommandTexts = Texts(
        "WHERE stream = @stream AND command = @command ORDER BY number");

    public static Sql After(StreamId stream, StreamTable table, long after, int limit) =>
        new(AfterTexts[table], ("@stream", stream.ToString()), ("@after", after), ("@limit", limit));

    /// <summary>Answers newest first.</summary>
    public static Sql Before(StreamId stream, StreamTable table, long before, int limit) =>
        new(BeforeTexts[table], ("@stream", stream.ToString()), ("@before", before), ("@limit", limit));

    public static Sql OfCommand(StreamId stream, StreamTable table, CommandId command) =>
        new(CommandTexts[table], ("@stream", stream.ToString()), ("@command", command.Value));

    public static Sql Version(StreamId stream) =>
        new("SELECT version FROM streams WHERE stream = @stream", ("@stream", stream.ToString()));

    /// <summary>The table's name in statements.</summary>
    public static string Name(StreamTable table) => table is StreamTable.RoomLog ? "room_log" : "events";

    private static Dictionary<StreamTable, string> Texts(string condition) =>
        Enum.GetValues<StreamTable>().ToDictionary(each => each, each => $"SELECT {Columns} FROM {Name(each)} {condition}");
}
