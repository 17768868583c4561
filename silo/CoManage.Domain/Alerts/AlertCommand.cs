using CoManage.Domain.Groups;
using CoManage.Domain.Kernel;

namespace CoManage.Domain.Alerts;

/// <summary>What an alert can be told. Its key is an <see cref="AlertId"/>.</summary>
public abstract record AlertCommand
{
    private AlertCommand()
    {
    }

    /// <summary>A patient's words are an emergency. Rings, or adds to the alert that rings already.</summary>
    public sealed record Raise(AlertReport Report, Ladder Ladder) : AlertCommand;

    /// <summary>Whether the patient's emergency contact could be told in the app; if not, the team has to call.</summary>
    /// <param name="Account">The contact's account; null when there is none.</param>
    /// <param name="IsKnown">The record names somebody to call.</param>
    public sealed record TakeContact(UserId? Account, bool IsKnown) : AlertCommand;

    /// <summary>A person of the care team puts their name to it: from now on this person sees to the patient.</summary>
    public sealed record Acknowledge : AlertCommand;

    /// <summary>Somebody has taken or decided the alert's case: that is an acknowledgement too.</summary>
    public sealed record TakeCare(CaseId Case, Signature By) : AlertCommand;

    /// <summary>Calls the next people at once, without waiting for the clock.</summary>
    public sealed record PassOn : AlertCommand;

    /// <summary>Nobody has acknowledged in time.</summary>
    public sealed record Ring : AlertCommand;
}

/// <summary>Who said what where, without the words: they stay in the room.</summary>
/// <param name="Flags">The emergencies that were found, the worst first.</param>
/// <param name="Case">The case that the same words opened.</param>
/// <param name="Rules">The edition of the rules that found them.</param>
public sealed record AlertReport(
    PatientId Patient,
    GroupId Group,
    RoomId Room,
    long Message,
    DateTimeOffset SaidAt,
    IReadOnlyList<string> Flags,
    CaseId Case,
    string? Rules = null);
