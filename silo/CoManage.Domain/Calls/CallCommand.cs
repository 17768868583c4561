using CoManage.Domain.Kernel;
using CoManage.Domain.Patients;

namespace CoManage.Domain.Calls;

/// <summary>What the calls owed to a person can be told. Their key is a <see cref="CallPlanId"/>.</summary>
public abstract record CallCommand
{
    private CallCommand()
    {
    }

    /// <summary>Puts a reason on the list; the same source again moves its day.</summary>
    public sealed record Owe(PatientId Patient, GroupId Group, CallReason Reason, Guid Source, DateOnly On) : CallCommand;

    /// <summary>The same for a moment: its day at the centre counts.</summary>
    public sealed record OweFrom(PatientId Patient, GroupId Group, CallReason Reason, Guid Source, DateTimeOffset From) : CallCommand;

    /// <summary>What it rested on has been dealt with in another way.</summary>
    public sealed record Settle(Guid Source) : CallCommand;

    /// <summary>A health manager says what came of a call.</summary>
    /// <param name="Seen">How many calls the screen showed: somebody else may have called meanwhile.</param>
    /// <param name="NextOn">The day of the next call; null for the one that the result proposes.</param>
    /// <param name="DiedOn">The day of death, where that was the answer.</param>
    public sealed record Answer(
        CallResult Result, int Seen, DateOnly? NextOn = null, DateOnly? DiedOn = null, PrivateText? Note = null) : CallCommand;

    /// <summary>The record has another telephone number: who stood aside for a wrong one is called again.</summary>
    public sealed record TakeNumber : CallCommand;

    /// <summary>The patient died or moved away.</summary>
    public sealed record TakeDeparture(Departure Departure, Signature MarkedBy) : CallCommand;
}
