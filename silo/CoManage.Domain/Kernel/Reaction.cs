namespace CoManage.Domain.Kernel;

/// <summary>
/// A command to another aggregate that follows from an event. Pure <c>When…</c> functions make it; it is delivered at
/// least once, with a command id derived from the event, so that delivering twice does no harm.
/// </summary>
/// <param name="Key">The id of the aggregate the command goes to.</param>
/// <param name="Command">The command; its base type names the slice.</param>
public sealed record Reaction(Guid Key, object Command)
{
    /// <summary>Set instead of a key where only the read models know whom it concerns; looked up on delivery.</summary>
    public OpenWork? ToAll { get; init; }

    /// <summary>The same command to every open piece of a patient's work.</summary>
    public static Reaction To(OpenWork all, object command) => new(Guid.Empty, command) { ToAll = all };
}

/// <summary>What is still open about a patient in one slice.</summary>
public abstract record OpenWork(PatientId Patient)
{
    public sealed record Cases(PatientId Patient) : OpenWork(Patient);

    public sealed record Escalations(PatientId Patient) : OpenWork(Patient);

    public sealed record Referrals(PatientId Patient) : OpenWork(Patient);

    public sealed record Calls(PatientId Patient) : OpenWork(Patient);
}
