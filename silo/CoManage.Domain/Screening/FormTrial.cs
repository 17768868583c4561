using CoManage.Domain.Kernel;
using CoManage.Domain.Screening.Forms;

namespace CoManage.Domain.Screening;

/// <summary>What a form makes of test answers. Nothing is recorded, so that it may be tried before it is in force.</summary>
public sealed record FormTrial(CheckedAnswers Answers, IReadOnlyList<ScreeningEvent.Assessed> Said)
{
    /// <summary>Reads and assesses the answers as a screening on this day would; answers that cannot be read are left out.</summary>
    public static FormTrial Of(ProgrammeForm form, PersonFacts person, AnswerSheet sheet, DateTimeOffset at)
    {
        var answers = Answering.Check(form, sheet);
        var screening = new ScreeningCommand.Record(new PatientId(Guid.Empty), new GroupId(Guid.Empty), person, form, sheet, at);
        return new(answers, answers.Values.Count == 0 ? [] : [.. Assessing.All(screening, answers)]);
    }
}
