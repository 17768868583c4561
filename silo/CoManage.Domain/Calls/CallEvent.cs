using CoManage.Domain.Kernel;
using CoManage.Domain.Patients;

namespace CoManage.Domain.Calls;

/// <summary>What happened to the calls owed to a person.</summary>
public abstract record CallEvent
{
    private CallEvent()
    {
    }

    /// <summary>A reason stands on the list from now on, or stands there for another day.</summary>
    public sealed record Owed(PatientId Patient, GroupId Group, OwedCall Call) : CallEvent;

    /// <summary>A reason was dealt with in another way.</summary>
    public sealed record Settled(Guid Source) : CallEvent;

    /// <summary>Somebody called.</summary>
    /// <param name="About">What the call was about.</param>
    /// <param name="Left">What is owed from now on.</param>
    /// <param name="NextOn">The next call that came of it.</param>
    public sealed record Answered(
        CallResult Result,
        IReadOnlyList<OwedCall> About,
        IReadOnlyList<OwedCall> Left,
        DateOnly? NextOn,
        DateOnly? DiedOn,
        PrivateText? Note,
        Signature By) : CallEvent;

    /// <summary>There is another number to try.</summary>
    public sealed record NumberTaken : CallEvent;

    /// <summary>Nobody is called any more.</summary>
    public sealed record PersonLeft(Departure Departure, Signature MarkedBy) : CallEvent;
}
