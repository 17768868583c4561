using CoManage.Domain.Kernel;

namespace CoManage.Api.Live;

/// <summary>What a connected client can be told. Adding a method here is adding to the wire contract.</summary>
public interface ILiveClient
{
    /// <summary>A room that the client has opened has a new update.</summary>
    Task Updated(RoomId room, RoomUpdate update);

    /// <summary>A list has changed; whoever shows it reads its page again.</summary>
    Task Changed(string list);

    /// <summary>The room is no longer this person's.</summary>
    Task Left(RoomId room);
}
