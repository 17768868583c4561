using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace CoManage.Models.Trained;

/// <summary>Reads and writes the file of a model, sealed by a checksum over everything in it.</summary>
public static class ArtefactFile
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>The model's file with its version and checksum set.</summary>
    public static ModelArtefact Seal(ModelArtefact artefact, string release)
    {
        ArgumentNullException.ThrowIfNull(artefact);
        var numbers = Hash(artefact with { Version = release, Checksum = "" });
        var named = artefact with { Version = $"{release}.{numbers[..8]}", Checksum = "" };
        return named with { Checksum = Hash(named) };
    }

    public static string Write(ModelArtefact artefact) => JsonSerializer.Serialize(artefact, Form) + "\n";

    /// <summary>Reads a model's file; throws <see cref="ArtefactException"/> when a single digit is not as it was trained.</summary>
    public static TrainedModel Read(string json)
    {
        ModelArtefact artefact;
        try
        {
            artefact = JsonSerializer.Deserialize<ModelArtefact>(json, Form) ?? throw new ArtefactException("The file of a model is empty.");
        }
        catch (JsonException fault)
        {
            throw new ArtefactException($"The file of a model cannot be read: {fault.Message}");
        }

        return Hash(artefact with { Checksum = "" }) == artefact.Checksum
            ? new TrainedModel(artefact)
            : throw new ArtefactException($"{artefact.Name} {artefact.Version}: the checksum does not fit the numbers.");
    }

    private static string Hash(ModelArtefact artefact) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(artefact, Form))));
}
