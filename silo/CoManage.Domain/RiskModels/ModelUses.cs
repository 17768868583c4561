using System.Text.Json;

namespace CoManage.Domain.RiskModels;

/// <summary>A model's outcome in a programme, and whom it is for.</summary>
/// <param name="NotWhenYes">A question whose yes means that the person has what the model looks for.</param>
public sealed record ModelUse(string Outcome, int AgeFrom, int AgeTo, string? NotWhenYes = null);

/// <summary>Which input of the models a form's field answers. Without a value for it, an answer of the form says nothing.</summary>
/// <param name="Options">What the options of a choice mean.</param>
public sealed record InputField(string Input, double? Yes = null, double? No = null, IReadOnlyDictionary<string, double>? Options = null)
{
    /// <summary>Most questions mean the same in the form and in the model.</summary>
    public bool IsPlain => Yes is null && No is null && Options is null;
}

/// <summary>
/// Which models run for which programme, and how a form's fields answer their inputs. Data of this service.
/// </summary>
/// <param name="AwaitingSignOff">The clinical lead has not signed these uses, nor where the bands begin.</param>
public sealed record ModelUses(
    bool AwaitingSignOff,
    IReadOnlyDictionary<string, IReadOnlyList<ModelUse>> Programmes,
    IReadOnlyDictionary<string, InputField> Fields,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, InputField>> Own)
{
    public static readonly ModelUses Listed = Load();

    public IReadOnlyList<ModelUse> Of(string programme) => Programmes.GetValueOrDefault(programme) ?? [];

    /// <summary>What a field of this programme's form answers; a programme's own meaning goes before the general one.</summary>
    public InputField? Field(string programme, string field) =>
        Own.GetValueOrDefault(programme)?.GetValueOrDefault(field) ?? Fields.GetValueOrDefault(field);

    private static ModelUses Load()
    {
        using var stream = typeof(ModelUses).Assembly.GetManifestResourceStream("risk_models.json")
            ?? throw new InvalidOperationException("The uses of risk models are not in this build.");
        return JsonSerializer.Deserialize<ModelUses>(stream, JsonSerializerOptions.Web)
            ?? throw new InvalidOperationException("The uses of risk models are empty.");
    }
}
