using System.Globalization;
using CoManage.Domain.Patients;
using CoManage.Domain.Screening;
using CoManage.Domain.Screening.Forms;

namespace CoManage.Api.Demo;

/// <summary>
/// Invents answers to any form from the form itself: numbers around the usual, worse with age; troubles are rare;
/// now and then an answer is missing, as in life.
/// </summary>
internal sealed class DemoAnswers(Random random)
{
    /// <summary>Usual value, spread, and how much a person thirty years older has more. Engineering figures for a demo, no reference values.</summary>
    private static readonly Dictionary<string, (double Usual, double Spread, double Ageing)> Usual = new()
    {
        ["sbp"] = (124, 15, 14),
        ["dbp"] = (77, 9, 3),
        ["height"] = (162, 8, -3),
        ["weight"] = (63, 10, 0),
        ["bmi"] = (24, 3, 0.5),
        ["waist"] = (84, 9, 3),
        ["glucose"] = (5.6, 1.2, 0.5),
        ["total_cholesterol"] = (4.9, 0.9, 0.1),
        ["hdl"] = (1.35, 0.3, 0),
        ["alt"] = (24, 12, 0),
        ["ast"] = (24, 9, 1),
        ["platelets"] = (215, 50, -15),
        ["albumin"] = (43, 3, -1),
        ["bilirubin_total"] = (13, 5, 0),
        ["creatinine"] = (72, 14, 8),
        ["urine_acr"] = (12, 14, 8),
        ["egfr"] = (92, 14, -18),
        ["uric_acid"] = (340, 80, 10),
        ["spo2"] = (97, 1.2, -0.6),
    };

    /// <summary>How many of a hundred say yes where it is more than the few with a trouble.</summary>
    private static readonly Dictionary<string, double> Common = new()
    {
        ["urban"] = 0.95,
        ["smoker"] = 0.2,
        ["smoke"] = 0.2,
        ["ever_smoked"] = 0.25,
        ["bp_treated"] = 0.3,
        ["htn"] = 0.35,
        ["inactive"] = 0.3,
        ["nodule"] = 0.2,
        ["solid"] = 0.2,
        ["statin"] = 0.15,
        ["symptoms"] = 0.2,
    };

    private const double Trouble = 0.025;
    private const double Alarm = 0.0005;

    public AnswerSheet To(ProgrammeForm form, Person person, DateOnly today)
    {
        var older = (today.Year - person.BirthDate.Year - 55) / 30.0;
        // A quarter of the people carry most of the troubles.
        var frailty = random.Next(4) == 0 ? 2.2 : 0.6;
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in form.Fields)
        {
            if (random.Next(100) >= 3 && Answer(form, field, older, frailty) is { Length: > 0 } answer)
            {
                values[field.Code] = answer;
            }
        }

        return new AnswerSheet(values, null, AnswerSheet.AllConfirmed);
    }

    private string Answer(ProgrammeForm form, Field field, double older, double frailty) => field.Kind switch
    {
        FieldKind.Number => Number(field, older, frailty),
        FieldKind.YesNo => random.NextDouble() < Share(form, field) * frailty * (1 + Math.Max(0, older)) ? "yes" : "no",
        FieldKind.Choice => Choice(field, frailty),
        _ => field.Options is { Count: > 0 } options && random.NextDouble() < 0.12 * frailty
            ? options[random.Next(options.Count)].Code
            : "",
    };

    private static double Share(ProgrammeForm form, Field field) =>
        form.Alarms?.Any(alarm => alarm.Field == field.Code) == true ? Alarm : Common.GetValueOrDefault(field.Code, Trouble);

    private string Choice(Field field, double frailty)
    {
        if (field.Options is not { Count: > 0 } options)
        {
            return "";
        }

        // The first options of a form are the harmless ones.
        var steps = (int)(Math.Pow(random.NextDouble(), 4 / frailty) * options.Count);
        return options[Math.Min(steps, options.Count - 1)].Code;
    }

    private string Number(Field field, double older, double frailty)
    {
        var (low, high) = field.Soft is { Count: 2 } soft ? (soft[0], soft[1])
            : field.Hard is { Count: 2 } hard ? (hard[0], hard[1])
            : (0, 40);
        var (usual, spread, ageing) = Usual.TryGetValue(field.Code, out var known)
            ? known
            : (low + ((high - low) * 0.12), (high - low) * 0.08, 0);
        var skew = random.NextDouble() < 0.05 * frailty ? 2.5 : 1;
        var value = Math.Clamp(usual + (ageing * older) + (spread * skew * Bell()), low, high);
        return Math.Round(value, spread < 5 ? 1 : 0).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Roughly normal, from -3 to 3.</summary>
    private double Bell() => ((random.NextDouble() + random.NextDouble() + random.NextDouble() + random.NextDouble()) - 2) * 1.7;
}
