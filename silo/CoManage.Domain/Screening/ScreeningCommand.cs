using CoManage.Domain.Kernel;
using CoManage.Domain.Patients;
using CoManage.Domain.RiskModels;
using CoManage.Domain.Screening.Forms;

namespace CoManage.Domain.Screening;

/// <summary>What a screening can be told. Its key is a <see cref="ScreeningId"/>.</summary>
public abstract record ScreeningCommand
{
    private ScreeningCommand()
    {
    }

    /// <summary>
    /// One person's answers to one form. The same answers again change nothing; other answers under the same id correct
    /// the screening and assess it anew. Whoever sends a row twice therefore learns created, corrected or unchanged.
    /// </summary>
    /// <param name="Group">The group responsible for the person: its team decides what follows.</param>
    /// <param name="Source">The key of the row in the system it was imported from; null when entered by hand.</param>
    /// <param name="Models">The trained models in use; none when null.</param>
    /// <param name="Import">The import that brings the row; null when entered by hand.</param>
    public sealed record Record(
        PatientId Patient,
        GroupId Group,
        PersonFacts Person,
        ProgrammeForm Form,
        AnswerSheet Answers,
        DateTimeOffset TakenAt,
        string? Source = null,
        RiskModelSet? Models = null,
        ImportId? Import = null) : ScreeningCommand;

    /// <summary>
    /// An administrator takes back the import that brought the screening. What somebody else has corrected since is no
    /// longer that import's to take back.
    /// </summary>
    public sealed record Withdraw(Withdrawal Because) : ScreeningCommand;
}

/// <summary>What forms take from the person's record instead of asking.</summary>
public sealed record PersonFacts(Sex Sex, DateOnly BirthDate)
{
    /// <summary>Full years on that day.</summary>
    public int AgeOn(DateOnly day) =>
        day.Year - BirthDate.Year - ((day.Month, day.Day).CompareTo((BirthDate.Month, BirthDate.Day)) < 0 ? 1 : 0);
}

/// <summary>
/// Answers as they were given: by field, the unit where it is not the form's own, and the fields whose unusual value
/// the person at the keyboard has confirmed.
/// </summary>
public sealed record AnswerSheet(
    IReadOnlyDictionary<string, string> Values,
    IReadOnlyDictionary<string, string>? Units = null,
    IReadOnlyCollection<string>? Confirmed = null)
{
    /// <summary>The mark of a sheet whose unusual values all come from a measured file and count as confirmed.</summary>
    public static readonly IReadOnlyCollection<string> AllConfirmed = ["*"];
}
