using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;

namespace CoManage.Silo.Search;

/// <summary>One message as the index takes it.</summary>
/// <param name="Group">The group of its room, so that a search meets no message of other groups on its way.</param>
internal sealed record IndexedMessage(RoomId Room, GroupId Group, long Number, DateTimeOffset At, PrivateText Words);

/// <summary>The statements of one database that keep and ask the index of messages.</summary>
internal interface IMessageIndex
{
    /// <summary>Enters a message, or its new words.</summary>
    IEnumerable<Sql> Put(IndexedMessage message);

    IEnumerable<Sql> Remove(RoomId room, long number);

    /// <summary>Empties the index.</summary>
    IEnumerable<Sql> Clear();

    /// <summary>
    /// Rows <c>Id, RoomId, Number, PatientId</c> of what answers <c>@match</c> below <c>@before</c>, newest first, at
    /// most <c>@limit</c>; <paramref name="where"/> limits the rooms <c>r</c>.
    /// </summary>
    string Select(string where);

    /// <summary>The value of <c>@match</c>.</summary>
    /// <param name="places">The rooms and groups in which to look.</param>
    string Match(SearchQuery query, IEnumerable<string> places);
}

/// <summary>The order of messages in the index: by time, so that the newest are found first without sorting.</summary>
internal static class IndexOrder
{
    /// <summary>How many messages of one millisecond have places of their own.</summary>
    public const long Places = 4_096;

    private static readonly long Start = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();

    /// <summary>The first place of a message's millisecond. Stays below 2^53, so that a browser can hold it.</summary>
    public static long At(DateTimeOffset at) => Math.Max(0, at.ToUnixTimeMilliseconds() - Start) * Places;

    public static string OfRoom(RoomId room) => $"r{room.Value:N}";

    public static string OfGroup(GroupId group) => $"g{group.Value:N}";
}
