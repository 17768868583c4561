using CoManage.Domain.Assistant;

namespace CoManage.Api.Assistant.Tasks;

/// <summary>The draft of a question to the specialist.</summary>
internal sealed record SpecialistQuestion(string Question, string Tried)
{
    private const int Longest = 600;

    public static AssistantTask<SpecialistQuestion> Of(Material material, Wording wording) => new(
        "question",
        $"""
        Draft the question of the GP to the specialist of the team, in {wording.LanguageName}. "question": the course in two or three sentences with its figures, then one clear question that the specialist can answer in writing. "tried": what has been tried so far, or that nothing is recorded.
        Use the patient's recorded medicines by their exact names and no others. Use only figures of the material. Do not answer the question.
        """,
        material.Text(),
        material.Known,
        answer => answer.WhyNot(material, wording));

    private string? WhyNot(Material material, Wording wording) =>
        Question.Trim().Length == 0 || Tried.Trim().Length == 0 ? Silence.WrongShape
        : Question.Length > Longest || Tried.Length > Longest ? Silence.TooLong
        : !Readability.IsIn(Question, wording.Language) ? Silence.Language
        : Medicines(material).Strangers($"{Question}\n{Tried}").Count > 0 ? Silence.Medicine
        : !Grounding.HasItsFigures($"{Question}\n{Tried}", material.Words) ? Silence.Unlinked
        : null;

    // Colleagues may name what the patient spoke of, too: it stands in the material.
    private static MedicineLock Medicines(Material material) =>
        new([.. material.Medicines ?? [], .. new MedicineLock([]).Strangers(string.Join('\n', material.Words))]);
}
