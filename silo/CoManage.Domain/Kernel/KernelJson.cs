using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoManage.Domain.Kernel;

/// <summary>How the kernel's types are written, the same in the store and on the wire.</summary>
public static class KernelJson
{
    /// <summary>Options for stored events. Enums by name, so that reordering one never changes history.</summary>
    public static readonly JsonSerializerOptions Stored = Configure(new JsonSerializerOptions(JsonSerializerDefaults.Web));

    /// <summary>Adds the kernel's converters to other options, for example those of the web host.</summary>
    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.Converters.Add(new TypedIdConverterFactory());
        options.Converters.Add(new PrivateTextConverter());
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        // Chinese text stays readable; what is written here never lands inside HTML.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        return options;
    }

    private sealed class PrivateTextConverter : JsonConverter<PrivateText>
    {
        public override PrivateText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, PrivateText value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Words);
    }

    private sealed class TypedIdConverterFactory : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) =>
            typeToConvert.IsValueType && typeToConvert.GetInterfaces().Any(each =>
                each.IsGenericType && each.GetGenericTypeDefinition() == typeof(ITypedId<>));

        public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter?)Activator.CreateInstance(typeof(TypedIdConverter<>).MakeGenericType(typeToConvert));
    }

    private sealed class TypedIdConverter<TId> : JsonConverter<TId>
        where TId : struct, ITypedId<TId>
    {
        public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            TId.Wrap(reader.GetGuid());

        public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Value);

        public override TId ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            TId.Wrap(Guid.Parse(reader.GetString() ?? ""));

        public override void WriteAsPropertyName(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) =>
            writer.WritePropertyName(value.Value.ToString());
    }
}
