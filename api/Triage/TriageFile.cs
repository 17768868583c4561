using System.Text.Encodings.Web;
using System.Text.Json;
using CoManage.Models;

namespace CoManage.Api.Triage;

/// <summary>Reads messages line by line; a line that cannot be read is named and stops nothing.</summary>
internal static class TriageFile
{
    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Run(TextReader source, TextWriter target, TriageCounts counts)
    {
        for (long line = 1; source.ReadLine() is { } words; line++)
        {
            if (words.AsSpan().Trim().IsEmpty)
            {
                continue;
            }

            var (answer, error) = Read(words, counts);
            if (error is not null)
            {
                counts.Bad.Add((line, error));
                answer = new { line, error };
            }

            target.WriteLine(JsonSerializer.Serialize(answer, Written));
        }
    }

    private static (object? Answer, string? Error) Read(string words, TriageCounts counts)
    {
        try
        {
            using var line = JsonDocument.Parse(words);
            var root = line.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("id", out var id)
                || id.ValueKind is not (JsonValueKind.String or JsonValueKind.Number))
            {
                return (null, "no id");
            }

            if (!root.TryGetProperty("text", out var text) || text.ValueKind != JsonValueKind.String)
            {
                return (null, "no text");
            }

            var message = text.GetString() ?? "";
            var reading = RedFlags.Assess(message, Context(root));
            counts.Count(reading);
            return (Answer(id.Clone(), message, reading), null);
        }
        catch (JsonException)
        {
            return (null, "no JSON");
        }
        catch (InvalidOperationException)
        {
            return (null, "context of the wrong type");
        }
    }

    private static object Answer(JsonElement id, string text, MessageReading reading) => new
    {
        id,
        urgency = TriageCounts.Name(reading.Urgency),
        findings = Of(text, reading.Flags.Where(each => each.Suppressed is null)),
        concerns = Of(text, reading.Concerns.Where(each => each.Suppressed is null)),
        suppressed = reading.Flags.Concat(reading.Concerns).Where(each => each.Suppressed is not null).Select(each => new
        {
            flag = each.Flag,
            why = each.Suppressed?.ToString().ToLowerInvariant(),
            start = each.Start,
            length = each.Length,
            text = text.Substring(each.Start, each.Length),
        }),
        measured = reading.Measured,
    };

    private static IEnumerable<object> Of(string text, IEnumerable<MessageFinding> findings) => findings.Select(each => new
    {
        flag = each.Flag,
        urgency = TriageCounts.Name(each.Urgency),
        start = each.Start,
        length = each.Length,
        text = text.Substring(each.Start, each.Length),
    });

    private static MessageContext Context(JsonElement root) =>
        !root.TryGetProperty("context", out var given) || given.ValueKind != JsonValueKind.Object
            ? MessageContext.None
            : new MessageContext
            {
                HasCopd = Truth(given, "copd"),
                UsualSpO2 = given.TryGetProperty("usualSpo2", out var usual) && usual.ValueKind != JsonValueKind.Null ? usual.GetDouble() : null,
                OnInsulin = Truth(given, "insulin"),
                OnAnticoagulant = Truth(given, "anticoagulant"),
                IsPregnant = Truth(given, "pregnant"),
                Earlier = given.TryGetProperty("earlier", out var earlier) && earlier.ValueKind == JsonValueKind.Array
                    ? [.. earlier.EnumerateArray().Select(each => each.GetString() ?? "")]
                    : [],
            };

    private static bool? Truth(JsonElement given, string name) =>
        given.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.GetBoolean() : null;
}
