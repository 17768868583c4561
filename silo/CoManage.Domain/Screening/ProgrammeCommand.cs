using CoManage.Domain.Kernel;
using CoManage.Domain.Screening.Forms;

namespace CoManage.Domain.Screening;

/// <summary>What the form of one programme can be told. Its key follows from the programme's code.</summary>
public abstract record ProgrammeCommand
{
    private ProgrammeCommand()
    {
    }

    /// <summary>Puts the next version of the form in force; screenings already taken keep theirs.</summary>
    public sealed record Publish(ProgrammeForm Form) : ProgrammeCommand;

    public static Guid KeyOf(string code) => DerivedId.From($"programme/{code}");
}

/// <summary>What happened to the form of one programme.</summary>
public abstract record ProgrammeEvent
{
    private ProgrammeEvent()
    {
    }

    public sealed record Published(ProgrammeForm Form) : ProgrammeEvent;
}
