using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using CoManage.Domain.Kernel;

namespace CoManage.Api.Hosting;

/// <summary>How values are written for clients: the kernel's way, and times in UTC to the millisecond, ending in Z.</summary>
internal static class WireJson
{
    public static void Configure(JsonSerializerOptions options)
    {
        KernelJson.Configure(options);
        options.Converters.Add(new UtcTimeConverter());
    }

    private sealed class UtcTimeConverter : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetDateTimeOffset();

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
    }
}
