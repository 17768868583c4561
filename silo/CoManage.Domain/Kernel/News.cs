namespace CoManage.Domain.Kernel;

/// <summary>
/// What connected people are told after commit. Carries ids only: whoever may see the thing reads it,
/// and between processes nothing private travels.
/// </summary>
public abstract record News
{
    private News()
    {
    }

    /// <summary>A room has a new update with this number.</summary>
    public sealed record RoomUpdated(RoomId Room, long Number) : News;

    /// <summary>A GP has read the room up to this number.</summary>
    public sealed record RoomSeen(RoomId Room, long Number) : News;

    /// <summary>A worklist of this group's care team changed (<c>triage</c>, <c>escalations</c>, <c>referrals</c>, <c>members</c>).</summary>
    public sealed record WorklistChanged(string List, GroupId Group) : News;

    /// <summary>A worklist of this hospital's desk changed.</summary>
    public sealed record HospitalWorklistChanged(string List, HospitalId Hospital) : News;

    /// <summary>Something of this person's own changed (<c>rooms</c>, <c>results</c>, <c>referrals</c>, <c>escalations</c>).</summary>
    public sealed record PersonChanged(string List, UserId Person) : News;

    /// <summary>How far this person has read a room, or whether it is muted, has changed.</summary>
    public sealed record RoomMarked(RoomId Room, UserId Person) : News;

    /// <summary>The person no longer belongs to the group: taken out of its rooms before their next update goes out.</summary>
    public sealed record PersonLeft(UserId Person, GroupId Group) : News;
}
