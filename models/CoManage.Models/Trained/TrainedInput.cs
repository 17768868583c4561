using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoManage.Models.Trained;

/// <summary>How an input of a trained model is answered.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TrainedInputKind>))]
public enum TrainedInputKind
{
    [JsonStringEnumMemberName("number")]
    Number,
    [JsonStringEnumMemberName("yesNo")]
    YesNo,
    [JsonStringEnumMemberName("level")]
    Level,
}

/// <summary>The same quantity under another column name and unit; times the factor it is in the unit of the input.</summary>
public sealed record AlternateColumn(string Name, string Unit, double Factor);

/// <summary>A word in both languages.</summary>
public sealed record InputWord(string Zh, string En);

/// <summary>
/// What trained models may ask of a person: its column name, unit and words. <paramref name="Min"/> and
/// <paramref name="Max"/> only catch typing mistakes and wrong units; they are not clinical limits.
/// </summary>
/// <param name="Set"><c>questionnaire</c>, <c>examination</c> or <c>laboratory</c>.</param>
/// <param name="Log">Enters models as its logarithm.</param>
/// <param name="Changeable">A person can change it, so it may be named as something to work on.</param>
public sealed record TrainedInput(
    string Name,
    TrainedInputKind Kind,
    string Set,
    string Unit,
    string Zh,
    string En,
    double Min,
    double Max,
    bool Log,
    bool Changeable,
    int Decimals,
    IReadOnlyList<AlternateColumn> Alternates,
    IReadOnlyList<InputWord> Levels)
{
    public bool Accepts(double value) =>
        value >= Min && value <= Max && (Kind == TrainedInputKind.Number || value == Math.Truncate(value));
}

/// <summary>The dictionary of inputs, by column name.</summary>
public static class TrainedInputs
{
    public static IReadOnlyList<TrainedInput> All { get; } =
        JsonSerializer.Deserialize<List<TrainedInput>>(Artefacts.Text("trained_inputs.json"), JsonSerializerOptions.Web)
        ?? throw new InvalidOperationException("The dictionary of inputs is empty.");

    private static readonly FrozenDictionary<string, TrainedInput> ByName =
        All.ToFrozenDictionary(input => input.Name, StringComparer.Ordinal);

    public static TrainedInput Find(string name) =>
        ByName.GetValueOrDefault(name) ?? throw new ArgumentException($"There is no input {name}.", nameof(name));
}
