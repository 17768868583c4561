using System.Collections.Frozen;
using System.Globalization;
using CoManage.Models;

namespace CoManage.Domain.Screening;

/// <summary>Canonical answers with the person they belong to, as derivations read them.</summary>
internal sealed record AnsweredBy(IReadOnlyDictionary<string, string> Answers, PersonFacts Person, int Age)
{
    public double? Number(string field) =>
        Answers.TryGetValue(field, out var text)
        && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    public bool? Yes(string field) => Answers.TryGetValue(field, out var text) ? text == "yes" : null;
}

/// <summary>
/// The fixed list of inputs that follow from answers or from the person's record. A form names them; it cannot add to them,
/// because a formula is code that needs a test.
/// </summary>
internal static class Derivations
{
    private static readonly FrozenDictionary<string, Func<AnsweredBy, InputValue>> All =
        new Dictionary<string, Func<AnsweredBy, InputValue>>
        {
            ["age"] = of => of.Age,
            ["sex"] = of => of.Person.Sex == Patients.Sex.Male ? "male" : "female",
            ["bmi"] = of => Given(Bmi(of)),
            ["pack_years"] = of => Given(PackYears(of)),
            ["htn"] = of => Given(IsHypertensive(of)),
            ["obese"] = of => Given(Bmi(of) is double bmi ? bmi >= ObeseFromBmi : null),
            ["egfr"] = of => Given(Egfr(of)),
        }.ToFrozenDictionary();

    // National stroke high-risk screening programme: obesity counts from 26 kg/m2 on its card.
    private const double ObeseFromBmi = 26;

    public static bool Knows(string name) => All.ContainsKey(name);

    public static InputValue Of(string name, AnsweredBy person) => All[name](person);

    private static double? Bmi(AnsweredBy of) =>
        of.Number("bmi") ?? (of.Number("height") is double cm && of.Number("weight") is double kg ? kg / (cm / 100 * (cm / 100)) : null);

    // A pack is twenty cigarettes; who never smoked has none, whatever the other two fields say.
    private static double? PackYears(AnsweredBy of) =>
        of.Number("pack_years")
        ?? (of.Yes("ever_smoked") == false ? 0
            : of.Number("cigarettes_day") is double perDay && of.Number("smoking_years") is double years ? perDay / 20 * years
            : null);

    // Card of the stroke programme: 140/90 mmHg or more, or treated. Known from the first yes; no only when all are known.
    private static bool? IsHypertensive(AnsweredBy of)
    {
        bool?[] signs = [of.Number("sbp") >= 140, of.Number("dbp") >= 90, of.Yes("bp_treated")];
        bool?[] known = [of.Number("sbp") is null ? null : signs[0], of.Number("dbp") is null ? null : signs[1], signs[2]];
        return known.Contains(true) ? true : known.Contains(null) ? null : false;
    }

    private static double? Egfr(AnsweredBy of)
    {
        if (of.Number("egfr") is double measured)
        {
            return measured;
        }

        if (of.Number("creatinine") is not double creatinine || Instruments.Find("ckd_epi_2021") is not { } equation)
        {
            return null;
        }

        return equation.Assess(new InputValues
        {
            ["sex"] = Of("sex", of),
            ["age"] = of.Age,
            ["scr_umol"] = creatinine,
        }).Score;
    }

    private static InputValue Given(double? number) => number is double given ? given : default(InputValue);

    private static InputValue Given(bool? yes) => yes is bool given ? given : default(InputValue);
}
