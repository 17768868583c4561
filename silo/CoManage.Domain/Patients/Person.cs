using CoManage.Domain.Kernel;

namespace CoManage.Domain.Patients;

/// <summary>Stored and sent by name.</summary>
public enum Sex
{
    Male,
    Female,
}

/// <summary>Who a patient is. Names and contacts print as nothing, so that no log line can carry them.</summary>
/// <param name="External">The key under which another system knows the person; imports match by it.</param>
public sealed record Person(PrivateText Name, Sex Sex, DateOnly BirthDate, Contact Contact, ExternalKey? External = null);

/// <summary>How to reach a patient, and whom to call for him.</summary>
public sealed record Contact(PrivateText? Phone = null, PrivateText? Address = null, PrivateText? Emergency = null)
{
    public static readonly Contact None = new();
}

/// <summary>A person's key in the system that the data came from.</summary>
public sealed record ExternalKey(string Source, string Key);

/// <summary>The one stage at which a patient stands in a programme. Stored and sent by name, in the order of the chain.</summary>
public enum Stage
{
    Prevention,
    Screening,
    Diagnosis,
    Referral,
    Treatment,
    FollowUp,
    Rehabilitation,
    SelfManagement,
}
