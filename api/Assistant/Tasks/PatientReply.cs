using CoManage.Domain.Assistant;

namespace CoManage.Api.Assistant.Tasks;

/// <summary>The draft of a reply to the patient.</summary>
internal sealed record PatientReply(string Reply)
{
    private const int Longest = 500;

    public static AssistantTask<PatientReply> Of(Material material, Wording wording) => new(
        "reply",
        $"""
        Draft the reply of the care team to the patient's last messages, in {wording.LanguageName}, {LevelOf(wording)} Friendly, to the point, at most six sentences. Answer what was asked as far as the material allows; what it does not say, the clinician will add: leave it out.
        Start, stop or change no medicine and no dose. Name medicines only by the exact names that are recorded, and give a dose only as it is recorded. Promise no appointment and no visit. When something dangerous was told, say to call 120 at once.
        """,
        material.Text(),
        material.Known,
        answer => answer.WhyNot(material, wording));

    private string? WhyNot(Material material, Wording wording) =>
        Reply.Trim().Length == 0 ? Silence.WrongShape
        : Reply.Length > Longest * (wording.Language == "zh" ? 1 : 3) ? Silence.TooLong
        : !Readability.IsIn(Reply, wording.Language) ? Silence.Language
        : Readability.LongestSentence(Reply, wording.Language) > Readability.Limit(wording.Level, wording.Language) ? Silence.TooLong
        : new MedicineLock(material.Medicines ?? []).Strangers(Reply).Count > 0 ? Silence.Medicine
        : !Grounding.HasItsDoses(Reply, material.Words) ? Silence.Dose
        : null;

    private static string LevelOf(Wording wording) => wording.Level switch
    {
        ReadingLevel.Plain => $"so that somebody with six years of school understands it when it is read aloud: everyday words, no sentence above {Unit(wording)}.",
        ReadingLevel.Everyday => $"as a newspaper is written, no sentence above {Unit(wording)}.",
        _ => "for somebody who knows the own disease well.",
    };

    // Asked for a little less than is let through: nobody counts exactly.
    private static string Unit(Wording wording)
    {
        var limit = Readability.Limit(wording.Level, wording.Language) * 3 / 4;
        return wording.Language == "zh" ? $"{limit} characters" : $"{limit} words";
    }
}
