using CoManage.Domain.Kernel;

namespace CoManage.Api.Live;

/// <summary>What a connected client can be told. Adding a method here is adding to the wire contract.</summary>
public interface ILiveClient
{
    /// <summary>A room that the client has opened has a new update.</summary>
    Task Updated(RoomId room, RoomUpdate update);

    /// <summary>A GP has read an open room up to this number.</summary>
    Task Seen(RoomId room, long number);

    /// <summary>Somebody is writing in an open room; forgotten again after a few seconds.</summary>
    Task Typing(RoomId room, UpdateAuthor who);

    /// <summary>Which staff have an open room before them.</summary>
    Task Here(RoomId room, IReadOnlyList<UpdateAuthor> staff);

    /// <summary>
    /// A list has changed; whoever shows it reads its page again. Where the room is named, only that row of the list of
    /// rooms has.
    /// </summary>
    Task Changed(string list, RoomId? room);

    /// <summary>The room is no longer this person's.</summary>
    Task Left(RoomId room);
}
