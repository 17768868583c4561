using System.Collections.Concurrent;
using CoManage.Domain.Kernel;

namespace CoManage.Api.Live;

/// <summary>One open connection: whose it is, which rooms it shows, and which groups' news it gets.</summary>
internal sealed class Line(string connection, Actor who, HospitalId? hospital, Action hangUp)
{
    public string Connection => connection;

    public Actor Who => who;

    public HospitalId? Hospital => hospital;

    /// <summary>Opened rooms, with the patient group each belongs to.</summary>
    public ConcurrentDictionary<RoomId, GroupId> Rooms { get; } = [];

    /// <summary>The names of the SignalR groups joined for hints. Changed only within the person's turn.</summary>
    public HashSet<string> Hints { get; } = [];

    /// <summary>The connection has ended; a call still under way may open nothing any more.</summary>
    public bool IsGone { get; set; }

    public void HangUp() => hangUp();
}
