using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CoManage.Domain.Assistant;
using Microsoft.Extensions.AI;

namespace CoManage.Api.Assistant;

/// <summary>
/// From a model's words to a typed answer, or the code of why there is none. An answer has exactly the members of its
/// type, all of them, of the right kind; anything else is no answer.
/// </summary>
internal static class AssistantAnswers
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>The schema of an answer, made from its type.</summary>
    public static JsonElement SchemaOf<TAnswer>() => JsonSerializer.SerializeToElement(Closed(Strict.GetJsonSchemaAsNode(typeof(TAnswer), new JsonSchemaExporterOptions
    {
        TreatNullObliviousAsNonNullable = true,
    })));

    public static ChatResponseFormat? FormatOf<TAnswer>(AnswerFormat format) => format switch
    {
        AnswerFormat.Schema => ChatResponseFormat.ForJsonSchema(SchemaOf<TAnswer>(), "answer"),
        AnswerFormat.Json => ChatResponseFormat.Json,
        _ => null,
    };

    /// <param name="redaction">Puts people's words back into every text of the answer.</param>
    public static (TAnswer? Answer, string? Fault) Read<TAnswer>(string words, Redaction redaction)
        where TAnswer : class
    {
        if (redaction.HasInvented(words))
        {
            return (null, Silence.Invented);
        }

        try
        {
            if (JsonNode.Parse(Unfenced(words)) is not JsonObject answer)
            {
                return (null, Silence.WrongShape);
            }

            Restore(answer, redaction);
            return answer.Deserialize<TAnswer>(Strict) is { } typed ? (typed, null) : (null, Silence.WrongShape);
        }
        catch (JsonException broken)
        {
            // Words that cannot be parsed have no path into an answer; a wrong member has.
            return (null, broken.Path is null or "" ? Silence.NotJson : Silence.WrongShape);
        }
        catch (Exception shape) when (shape is ArgumentException or InvalidOperationException)
        {
            // The same member twice.
            return (null, Silence.WrongShape);
        }
    }

    // Chat models like to fence what they are asked to give bare. Nothing else around an answer is taken off.
    private static string Unfenced(string words)
    {
        var text = words.Trim();
        if (!text.StartsWith("```", StringComparison.Ordinal) || !text.EndsWith("```", StringComparison.Ordinal) || text.Length < 7)
        {
            return text;
        }

        var firstLine = text.IndexOf('\n', StringComparison.Ordinal);
        return firstLine < 0 ? text : text[(firstLine + 1)..^3];
    }

    private static void Restore(JsonNode? node, Redaction redaction)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, value) in members.ToList())
                {
                    if (TextOf(value) is { } text)
                    {
                        members[name] = redaction.Restore(text);
                    }

                    Restore(members[name], redaction);
                }

                break;
            case JsonArray items:
                for (var i = 0; i < items.Count; i++)
                {
                    if (TextOf(items[i]) is { } text)
                    {
                        items[i] = redaction.Restore(text);
                    }

                    Restore(items[i], redaction);
                }

                break;
        }
    }

    private static string? TextOf(JsonNode? node) =>
        node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    // Endpoints that keep to schemas want every object closed.
    private static JsonNode Closed(JsonNode schema)
    {
        if (schema is JsonObject { } part)
        {
            if (part["properties"] is JsonObject)
            {
                part["additionalProperties"] = false;
            }

            foreach (var (_, below) in part.ToList())
            {
                if (below is not null)
                {
                    Closed(below);
                }
            }
        }

        return schema;
    }
}
