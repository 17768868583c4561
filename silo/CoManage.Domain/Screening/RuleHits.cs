using CoManage.Domain.Kernel;
using CoManage.Domain.Screening.Forms;
using CoManage.Models;

namespace CoManage.Domain.Screening;

/// <summary>Which referral rule an assessment leads to, and how the case it opens is called.</summary>
internal static class RuleHits
{
    // What fits a line of the queue; an ideograph is as wide as two letters.
    private const int LongestZh = 20;
    private const int LongestEn = 2 * LongestZh;

    public static RuleHit? Of(string ruleId) =>
        ScreeningRules.Find(ruleId) is { } rule ? new RuleHit(rule.RuleId, rule.Urgency) : null;

    public static RuleHit? Of(InstrumentUse use, Assessment said, AnsweredBy person)
    {
        if (said.Band is null || use.Rules?.FirstOrDefault(rule => Fits(rule, said.Band, person)) is not { } line)
        {
            return null;
        }

        return line.Rule == BandRule.NamedByReasons ? Named(said) : Of(line.Rule);
    }

    /// <summary>The code of the case: a programme has one case per person, a critical measurement one per rule.</summary>
    public static string ReasonOf(ProgrammeForm form, string instrument, RuleHit hit) =>
        IsByNumbers(form, instrument) ? $"measurement.{hit.Id}" : $"screening.{form.Code}";

    public static Bilingual TextOf(ProgrammeForm form, Assessment said, RuleHit hit)
    {
        if (IsByNumbers(form, said.Instrument) && said.Reasons.FirstOrDefault(reason => reason.Code == hit.Id) is { } named)
        {
            return Brief(named.TextZh, named.TextEn);
        }

        var band = BandTitles.Of(said.Instrument, said.Band ?? "");
        return Brief($"{form.Brief.Zh}{band.Zh}", $"{form.Brief.En}: {band.En}");
    }

    public static Bilingual Brief(string zh, string en) => new(Cut(zh, LongestZh), Cut(en, LongestEn));

    private static bool Fits(BandRule rule, string band, AnsweredBy person) =>
        (rule.Band == band || rule.Band == BandRule.AnyBand)
        && (rule.Unless is not { } excuse || person.Yes(excuse) != true)
        && (rule.Field is not { } field || rule.AtLeast is not double least || !(ValueOf(field, person) < least));

    private static double? ValueOf(string field, AnsweredBy person) =>
        person.Answers.GetValueOrDefault(field) switch
        {
            "yes" => 1,
            "no" => 0,
            _ => person.Number(field),
        };

    // An instrument that knows the rules names them worst or first of equals; its band is the urgency of the worst.
    private static RuleHit? Named(Assessment said)
    {
        var worst = UrgencyCodes.Parse(said.Band ?? "routine");
        var ids = said.Reasons.Select(reason => reason.Code).ToList();
        var id = ids.FirstOrDefault(each => ScreeningRules.Find(each)?.Urgency == worst) ?? ids.FirstOrDefault();
        return id is null ? null : new RuleHit(id, worst);
    }

    private static bool IsByNumbers(ProgrammeForm form, string instrument) =>
        form.Instruments.FirstOrDefault(use => use.Name == instrument)?.Rules?.Any(rule => rule.Rule == BandRule.NamedByReasons) == true;

    private static string Cut(string text, int longest) => text.Length <= longest ? text : $"{text[..(longest - 1)].TrimEnd()}…";
}
