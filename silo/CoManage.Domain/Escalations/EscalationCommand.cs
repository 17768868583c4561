using CoManage.Domain.Kernel;
using CoManage.Domain.Patients;
using CoManage.Models;

namespace CoManage.Domain.Escalations;

/// <summary>What can be asked of an escalation. Its key is the <see cref="EscalationId"/>.</summary>
public abstract record EscalationCommand
{
    private EscalationCommand()
    {
    }

    /// <summary>Puts a GP's question to the specialist; follows from the decision on the triage case.</summary>
    /// <param name="Specialist">The specialist asked; null asks any specialist of the team.</param>
    /// <param name="Snapshot">The patient as the GP saw them, frozen: the JSON of the patient snapshot.</param>
    /// <param name="AskedBy">The GP who decided to ask.</param>
    public sealed record Raise(
        CaseId Case,
        PatientId Patient,
        GroupId Group,
        Urgency Urgency,
        PrivateText Question,
        PrivateText Tried,
        AnswerWanted Wanted,
        UserId? Specialist,
        PrivateText Snapshot,
        Signature AskedBy) : EscalationCommand;

    /// <summary>The specialist answers and signs.</summary>
    public sealed record Answer(PrivateText Text) : EscalationCommand;

    /// <summary>The specialist cannot answer yet; the clock waits until the team supplies more.</summary>
    public sealed record AskMore(PrivateText Text) : EscalationCommand;

    /// <summary>The specialist would rather see the patient referred. Only the GP can request the referral.</summary>
    /// <param name="Hospital">When the specialist names one, a suggested referral appears on the GP's list.</param>
    public sealed record ProposeReferral(string Department, PrivateText Text, HospitalId? Hospital = null) : EscalationCommand;

    /// <summary>The team adds what the specialist needs.</summary>
    public sealed record Supply(PrivateText Text) : EscalationCommand;

    /// <summary>The GP, or the service when the case was decided, puts the question away.</summary>
    public sealed record Close(EscalationOutcome Outcome) : EscalationCommand;

    /// <summary>The clock ran out.</summary>
    public sealed record Ring : EscalationCommand;

    /// <summary>The patient died or moved away: nobody needs the answer any more.</summary>
    public sealed record TakeDeparture(Departure Departure, Signature MarkedBy) : EscalationCommand;
}

/// <summary>What kind of answer would help.</summary>
public enum AnswerWanted
{
    Advice,
    SeePatient,
    Test,
}

/// <summary>What became of the question.</summary>
public enum EscalationOutcome
{
    Advised,
    Referred,

    /// <summary>Nothing came of it; the only outcome a GP can give to a question that nobody answered.</summary>
    NoAction,

    /// <summary>The patient died; set by the service.</summary>
    PatientDied,

    /// <summary>The patient moved away; set by the service.</summary>
    PatientMoved,
}
