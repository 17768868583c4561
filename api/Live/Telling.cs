using System.Collections.Concurrent;
using CoManage.Domain.Kernel;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace CoManage.Api.Live;

/// <summary>Tells connections things. Returns at once; what a client cannot take yet waits in its outlet.</summary>
internal sealed class Telling(IHubProtocolResolver protocols, Presence presence)
{
    private readonly IHubProtocol protocol = protocols.GetProtocol("json", null)
        ?? throw new InvalidOperationException("The hub does not speak JSON.");

    // The lists have fixed names, so that there are few.
    private readonly ConcurrentDictionary<string, Parcel> changed = [];

    public void Updated(RoomId room, IReadOnlyList<RoomUpdate> updates) => Send(
        presence.Of(Audience.Room(room)),
        Parcel.Of(nameof(ILiveClient.Updated), [.. updates.Select(update => new object?[] { room, update })], protocol));

    public void Changed(Audience audience, string list, RoomId? room = null) => Send(
        presence.Of(audience),
        room is { } one
            ? Parcel.Of(nameof(ILiveClient.Changed), [[list, one]], protocol)
            : changed.GetOrAdd(list, name => Parcel.Of(nameof(ILiveClient.Changed), [[name]], protocol)));

    public void Seen(RoomId room, long number) =>
        Send(presence.Of(Audience.Room(room)), Parcel.Of(nameof(ILiveClient.Seen), [[room, number]], protocol));

    public void Here(IEnumerable<Line> lines, RoomId room, IReadOnlyList<UpdateAuthor> staff) =>
        Send(lines, Parcel.Of(nameof(ILiveClient.Here), [[room, staff]], protocol));

    public void Typing(IEnumerable<Line> lines, RoomId room, UpdateAuthor who) =>
        Send(lines, Parcel.Of(nameof(ILiveClient.Typing), [[room, who]], protocol));

    public void Left(Line line, RoomId room) => Send([line], Parcel.Of(nameof(ILiveClient.Left), [[room]], protocol));

    private static void Send(IEnumerable<Line> lines, Parcel parcel)
    {
        foreach (var line in lines)
        {
            line.Outlet.Send(parcel);
        }
    }
}
