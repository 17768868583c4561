using CoManage.Domain.Kernel;

namespace CoManage.Domain.Chat;

/// <summary>Whether readers see a message's words. Its number and place stay in any case. Stored by number in read models.</summary>
public enum MessageStanding
{
    Visible,

    /// <summary>Plainly an advertisement by the word list; waits for the moderators from the start.</summary>
    Held,

    /// <summary>Hidden by staff, pending review.</summary>
    Hidden,

    Removed,

    /// <summary>The words are gone for good, on a lawful request.</summary>
    Erased,

    /// <summary>The words are gone for good, past their time of keeping.</summary>
    Expired,

    /// <summary>Taken to the care team: its words stand with the case, and the group sees that somebody looks after it.</summary>
    Lifted,
}

/// <summary>What readers get instead of a message's words.</summary>
/// <param name="State">The standing's code.</param>
/// <param name="Reason">The coded reason, where there is one.</param>
public sealed record Withheld(string State, string? Reason = null);

/// <summary>What the word list found in a patient's message to a group. Words are hints: staff decide.</summary>
/// <param name="Codes">Kinds of what was found, of the word list.</param>
/// <param name="IsHeld">Plainly an advertisement: nobody reads it before a moderator has.</param>
/// <param name="List">The edition of the word list.</param>
/// <param name="Group">Whose moderators are to look.</param>
public sealed record WordFinding(IReadOnlyList<string> Codes, bool IsHeld, string List, GroupId Group);

/// <summary>Under which terms a patient may post to a group now, as read together with the right to be in the room.</summary>
/// <param name="Slow">The least time between two posts of one patient; zero when there is none.</param>
/// <param name="LastPostAt">The patient's last post before this one, when the room is slow.</param>
public sealed record PostingTerms(bool IsBanned, TimeSpan Slow, DateTimeOffset? LastPostAt);
