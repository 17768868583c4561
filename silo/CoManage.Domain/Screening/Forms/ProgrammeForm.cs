using System.Text.Json.Serialization;
using CoManage.Domain.Kernel;

namespace CoManage.Domain.Screening.Forms;

/// <summary>
/// One version of a programme's form, kept as data: what is asked, in which units and ranges, which instruments read the
/// answers, and which band leads to which referral rule. A screening keeps the version it was answered on.
/// </summary>
/// <param name="Code">Stable, for example <c>stroke</c>.</param>
/// <param name="Brief">The programme in a few characters, for lists.</param>
/// <param name="AwaitingSignOff">The clinical lead has not signed the form yet.</param>
public sealed record ProgrammeForm(
    string Code,
    int Version,
    Bilingual Title,
    Bilingual Brief,
    bool AwaitingSignOff,
    IReadOnlyList<Field> Fields,
    IReadOnlyList<InstrumentUse> Instruments,
    IReadOnlyList<AlarmQuestion>? Alarms = null)
{
    /// <summary>The field with this code; null when the form does not ask it.</summary>
    public Field? Field(string code)
    {
        // A form has a score of fields; a scan beats a table that would have to be kept in step.
        foreach (var field in Fields)
        {
            if (field.Code == code)
            {
                return field;
            }
        }

        return null;
    }
}

/// <summary>One question.</summary>
/// <param name="Units">The canonical unit first, with factor 1; an answer times the factor of its unit is canonical.</param>
/// <param name="Hard">Outside, the answer is refused. In the canonical unit.</param>
/// <param name="Soft">Outside, the answer must be confirmed. In the canonical unit.</param>
/// <param name="Ask">The same in a patient's words, where the label is written for staff.</param>
public sealed record Field(
    string Code,
    Bilingual Label,
    FieldKind Kind,
    bool Required = false,
    IReadOnlyList<UnitFactor>? Units = null,
    IReadOnlyList<double>? Hard = null,
    IReadOnlyList<double>? Soft = null,
    IReadOnlyList<Choice>? Options = null,
    Bilingual? Help = null,
    Bilingual? Ask = null)
{
    [JsonIgnore]
    public string Unit => Units is { Count: > 0 } ? Units[0].Code : "";
}

public enum FieldKind
{
    Number,
    YesNo,
    Choice,
    MultiChoice,
}

public sealed record UnitFactor(string Code, double Factor);

public sealed record Choice(string Code, Bilingual Label);

/// <summary>
/// An instrument that reads this form. An input not listed takes the field of its own name, or the derivation of its own name.
/// </summary>
/// <param name="Rules">The first line that fits the band names the referral rule; without one there is none.</param>
public sealed record InstrumentUse(
    string Name,
    IReadOnlyDictionary<string, InputSource>? Inputs = null,
    IReadOnlyList<BandRule>? Rules = null,
    string? ScoreUnit = null);

/// <summary>
/// This band leads to this referral rule, where stated only from a value of another field on (a yes counts as 1).
/// A missing value never excuses: the line then fits. <paramref name="Unless"/> names a question whose yes makes it idle.
/// </summary>
public sealed record BandRule(string Band, string Rule, string? Field = null, double? AtLeast = null, string? Unless = null)
{
    /// <summary>Instead of a rule: the rules that the instrument itself names as its reasons.</summary>
    public const string NamedByReasons = "=reasons";

    /// <summary>Instead of a band: whatever the band is.</summary>
    public const string AnyBand = "*";
}

/// <summary>A yes to this question is a finding by itself, whatever the scores say.</summary>
public sealed record AlarmQuestion(string Field, string Rule);

/// <summary>Where an input of an instrument comes from: a field, times a factor, or one of the fixed derivations.</summary>
public sealed record InputSource(string? Field = null, double? DivideBy = null, string? Derive = null);
