using CoManage.Domain.Kernel;

namespace CoManage.Domain.Chat;

/// <summary>Who a room is for. Kinds are stored and sent by name.</summary>
public enum RoomKind
{
    /// <summary>All members of a group and its care team.</summary>
    Group,

    /// <summary>The care team alone.</summary>
    Team,

    /// <summary>One patient and the care team.</summary>
    Consult,

    /// <summary>The care team and the specialist asked about one case.</summary>
    Case,
}

/// <summary>What kind of message it is.</summary>
public enum MessageKind
{
    Message,

    /// <summary>A staff note about a patient; only in rooms that patients never see.</summary>
    Note,

    /// <summary>To all members of a group, by its care team.</summary>
    Announcement,

    /// <summary>A clinician's decision in his own words, posted for him when he decides.</summary>
    Advice,

    /// <summary>A fact in coded words that the client renders, posted for the clinician or the service.</summary>
    Notice,
}

/// <summary>
/// What a room is, read by the permission filter together with the right to be in it. It travels with the command
/// because a room's log keeps no description of the room.
/// </summary>
public sealed record RoomFacts(RoomKind Kind, GroupId Group, PatientId? Patient = null, CaseId? Case = null)
{
    /// <summary>No patient can ever read here.</summary>
    public bool IsStaffOnly => Kind is RoomKind.Team or RoomKind.Case;

    public static RoomFacts OfGroup(GroupId group) => new(RoomKind.Group, group);

    public static RoomFacts OfTeam(GroupId group) => new(RoomKind.Team, group);

    public static RoomFacts OfConsult(GroupId group, PatientId patient) => new(RoomKind.Consult, group, patient);

    public static RoomFacts OfCase(GroupId group, PatientId patient, CaseId triageCase) =>
        new(RoomKind.Case, group, patient, triageCase);
}

/// <summary>A message in coded words: the client says it in the reader's language. Values carry no free text of others.</summary>
public sealed record Notice(string Code, IReadOnlyDictionary<string, string> Values);

/// <summary>
/// What the red-flag rules found in a patient's message. Kept with the message for the triage queue; never sent to
/// the members of the room.
/// </summary>
/// <param name="Flags">The worst first.</param>
/// <param name="Rules">The edition of the rules that found it.</param>
/// <param name="Places">Where in the words each stands, so that who reads them sees why; what was said earlier has no place here.</param>
public sealed record Finding(
    IReadOnlyList<string> Flags, Models.Urgency Urgency, PatientId Patient, GroupId Group, string? Rules = null, IReadOnlyList<FoundPlace>? Places = null);

/// <summary>Where in a message a flag or concern stands.</summary>
public sealed record FoundPlace(string Flag, int Start, int Length);
