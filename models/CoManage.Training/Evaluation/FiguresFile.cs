using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace CoManage.Training.Evaluation;

/// <summary>Figures as JSON, rounded to what the number of people can carry.</summary>
internal static class FiguresFile
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new Rounded() },
    };

    public static string Write<TFigures>(TFigures figures) => JsonSerializer.Serialize(figures, Form) + "\n";

    public static Figures Read(string json) =>
        JsonSerializer.Deserialize<Figures>(json, Form) ?? throw new JsonException("The file of figures is empty.");

    // Six digits after the point say more than any sample does and keep the files readable.
    private sealed class Rounded : JsonConverter<double>
    {
        public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.Null ? double.NaN : reader.GetDouble();

        public override bool HandleNull => true;

        public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options)
        {
            if (double.IsFinite(value))
            {
                writer.WriteNumberValue(Math.Round(value, 6));
            }
            else
            {
                writer.WriteNullValue();
            }
        }
    }
}
