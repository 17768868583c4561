using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace CoManage.Models.Trained;

/// <summary>
/// From a model's score to a percentage that was checked on the people it is shown to: a line in log odds, or rising
/// steps. Without one, people see a band and a rank, and no percentage.
/// </summary>
/// <param name="Version">Of the model; another version needs another recalibration.</param>
/// <param name="Population">The people it holds for, in the centre's own words.</param>
/// <param name="Slope">With <paramref name="Intercept"/>, the line; unused where there are steps.</param>
/// <param name="StepScores">Where the steps stand; the chance between two of them follows the line between.</param>
public sealed record Recalibration(
    string Model,
    string Version,
    string Population,
    int People,
    int Events,
    double Intercept,
    double Slope,
    IReadOnlyList<double> StepScores,
    IReadOnlyList<double> StepChances,
    string Checksum)
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>The chance, among the people it holds for.</summary>
    public double Chance(double score) =>
        StepScores.Count == 0 ? TrainedModel.Probability(Intercept + (Slope * score)) : Between(score);

    public bool FitsTo(TrainedModel model) => model?.Name == Model && model.Version == Version;

    public string Write() => JsonSerializer.Serialize(this with { Checksum = Hash() }, Form) + "\n";

    /// <summary>Reads a recalibration; throws <see cref="ArtefactException"/> when it is not what was fitted.</summary>
    public static Recalibration Read(string json)
    {
        try
        {
            var read = JsonSerializer.Deserialize<Recalibration>(json, Form) ?? throw new ArtefactException("A recalibration is empty.");
            return read.Hash() == read.Checksum && read.StepScores.Count == read.StepChances.Count
                ? read
                : throw new ArtefactException($"The recalibration of {read.Model} was altered.");
        }
        catch (JsonException fault)
        {
            throw new ArtefactException($"A recalibration cannot be read: {fault.Message}");
        }
    }

    private double Between(double score)
    {
        var above = 0;
        while (above < StepScores.Count && StepScores[above] < score)
        {
            above++;
        }

        if (above == 0 || above == StepScores.Count)
        {
            return StepChances[above == 0 ? 0 : ^1];
        }

        double low = StepScores[above - 1], high = StepScores[above];
        return StepChances[above - 1] + ((score - low) / (high - low) * (StepChances[above] - StepChances[above - 1]));
    }

    private string Hash() => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(this with { Checksum = "" }, Form))));
}
