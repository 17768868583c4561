namespace CoManage.Load.Faults.Checks;

/// <summary>
/// One line of a history: what a client began, what it was answered, what it saw, and what the database held in the
/// end. Times are microseconds of the checker's own clock, so that "before" means before in the real world.
/// </summary>
internal abstract record Entry(long At, string Room)
{
    /// <summary>A message went out, for the first time or once more under the same id.</summary>
    public sealed record Sent(long At, string Room, string Client, string Person, string Message) : Entry(At, Room);

    public sealed record Acknowledged(long At, string Room, string Client, string Message, long Number) : Entry(At, Room);

    public sealed record Refused(long At, string Room, string Client, string Message, string Code) : Entry(At, Room);

    /// <summary>A client asks for what it missed.</summary>
    public sealed record Opening(long At, string Room, string Client, int Call) : Entry(At, Room);

    public sealed record Opened(long At, string Room, string Client, int Call, long Number) : Entry(At, Room);

    /// <summary>A client was shown an update, live or from history.</summary>
    public sealed record Saw(long At, string Room, string Client, string Person, long Number, string What) : Entry(At, Room);

    public sealed record Marking(long At, string Room, string Person, int Call) : Entry(At, Room);

    /// <summary>How far the person has read, as the server answered.</summary>
    public sealed record Marked(long At, string Room, string Person, int Call, long Mark) : Entry(At, Room);

    public sealed record Leaving(long At, string Room, string Person) : Entry(At, Room);

    /// <summary>The server has answered that the person is out.</summary>
    public sealed record Gone(long At, string Room, string Person) : Entry(At, Room);

    public sealed record Joining(long At, string Room, string Person) : Entry(At, Room);

    /// <summary>What a client showed when all was quiet again.</summary>
    public sealed record Held(long At, string Room, string Client, long First, long Last, string Missing) : Entry(At, Room);

    /// <summary>A row of the room's log.</summary>
    /// <param name="ByService">A notice, or a marker on the message with number <paramref name="Target"/>, that the service put there.</param>
    public sealed record Stored(long At, string Room, long Number, string What, bool ByService = false, long Target = 0) : Entry(At, Room);

    /// <summary>A row of the read marks.</summary>
    public sealed record StoredMark(long At, string Room, string Person, long Number) : Entry(At, Room);
}
