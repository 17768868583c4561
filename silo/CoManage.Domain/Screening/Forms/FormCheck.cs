using CoManage.Domain.Kernel;
using CoManage.Domain.Screening.Forms;
using CoManage.Models;

namespace CoManage.Domain.Screening;

/// <summary>What would make a form useless or dangerous. Empty means that it may be put in force.</summary>
public static class FormCheck
{
    public static IReadOnlyList<string> Problems(ProgrammeForm form) =>
    [
        .. form.Fields.GroupBy(field => field.Code).Where(same => same.Count() > 1).Select(same => $"field-twice:{same.Key}"),
        .. form.Fields.SelectMany(ProblemsOf),
        .. form.Instruments.SelectMany(use => ProblemsOf(form, use)),
        .. (form.Alarms ?? []).Where(alarm => form.Field(alarm.Field)?.Kind != FieldKind.YesNo).Select(alarm => $"alarm-field:{alarm.Field}"),
        .. (form.Alarms ?? []).Where(alarm => ScreeningRules.Find(alarm.Rule) is null).Select(alarm => $"unknown-rule:{alarm.Rule}"),
        .. IsSaid(form.Title) && IsSaid(form.Brief) ? Array.Empty<string>() : ["title"],
        .. form.Fields.Count == 0 ? ["no-fields"] : Array.Empty<string>(),
    ];

    private static IEnumerable<string> ProblemsOf(Field field)
    {
        if (!IsSaid(field.Label) || field.Ask is { } ask && !IsSaid(ask) || (field.Options ?? []).Any(option => !IsSaid(option.Label)))
        {
            yield return $"label:{field.Code}";
        }

        if (field.Kind is FieldKind.Choice or FieldKind.MultiChoice && field.Options is not { Count: > 0 })
        {
            yield return $"no-options:{field.Code}";
        }

        if (field.Units is { Count: > 0 } units && (units[0].Factor != 1 || units.Any(unit => unit.Factor <= 0)))
        {
            yield return $"units:{field.Code}";
        }

        if (IsNoRange(field.Hard) || IsNoRange(field.Soft) || (field.Hard is [var from, var to] && field.Soft is [var low, var high] && (low < from || high > to)))
        {
            yield return $"range:{field.Code}";
        }
    }

    private static IEnumerable<string> ProblemsOf(ProgrammeForm form, InstrumentUse use)
    {
        if (Instruments.Find(use.Name) is not { } instrument)
        {
            yield return $"unknown-instrument:{use.Name}";
            yield break;
        }

        foreach (var input in instrument.Inputs.Where(input => !HasSource(form, use, input)))
        {
            yield return $"no-source:{use.Name}.{input.Name}";
        }

        foreach (var rule in use.Rules ?? [])
        {
            if (rule.Rule != BandRule.NamedByReasons && ScreeningRules.Find(rule.Rule) is null)
            {
                yield return $"unknown-rule:{rule.Rule}";
            }

            if (rule.Band != BandRule.AnyBand && !instrument.Bands.Contains(rule.Band))
            {
                yield return $"unknown-band:{use.Name}.{rule.Band}";
            }
        }
    }

    private static bool HasSource(ProgrammeForm form, InstrumentUse use, InputSpec input) =>
        use.Inputs?.GetValueOrDefault(input.Name) is { } source
            ? source.Derive is { } derivation ? Derivations.Knows(derivation) : source.Field is { } field && form.Field(field) is not null
            : form.Field(input.Name) is not null || Derivations.Knows(input.Name) || !input.Required;

    private static bool IsSaid(Bilingual? text) => !string.IsNullOrWhiteSpace(text?.Zh) && !string.IsNullOrWhiteSpace(text.En);

    private static bool IsNoRange(IReadOnlyList<double>? range) => range is not null && !(range is [var from, var to] && from < to);
}
