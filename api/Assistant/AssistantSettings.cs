using System.Globalization;
using CoManage.Api.Hosting;

namespace CoManage.Api.Assistant;

/// <summary>
/// The language model that helps, at any OpenAI-compatible endpoint (<c>Assistant:Endpoint</c>, <c>Model</c>, <c>ApiKey</c>, …).
/// Without an endpoint there is no assistant. A wrong value stops the start with one line.
/// </summary>
/// <param name="AllowOutside">False: only loopback and private addresses are ever called.</param>
/// <param name="Timeout">How long one try may take.</param>
/// <param name="InputPrice">Of a million tokens, in <paramref name="Currency"/>.</param>
/// <param name="SecondReading">Patients' messages are read a second time after the rules.</param>
internal sealed record AssistantSettings(
    Uri Endpoint,
    string Model,
    string? ApiKey,
    bool AllowOutside,
    TimeSpan Timeout,
    AnswerFormat Format,
    decimal InputPrice,
    decimal OutputPrice,
    string Currency,
    bool SecondReading)
{
    private const int MostMinutes = 5;
    private const decimal HighestPrice = 100_000;

    private static readonly string[] Keys =
        ["Model", "ApiKey", "AllowOutside", "Timeout", "AnswerFormat", "InputPrice", "OutputPrice", "Currency", "SecondReading"];

    /// <summary>Null when nothing is configured: the assistant is off.</summary>
    /// <exception cref="SettingsException">A value cannot be meant.</exception>
    public static AssistantSettings? Read(IConfiguration? configuration)
    {
        if (Text(configuration, "Endpoint") is not { } endpoint)
        {
            return Keys.FirstOrDefault(key => Text(configuration, key) is not null) is { } lone
                ? throw new SettingsException($"Assistant:{lone} is set, so Assistant:Endpoint is needed, such as http://localhost:11434/v1.")
                : null;
        }

        var allowOutside = Flag(configuration, "AllowOutside", false);
        return new AssistantSettings(
            Address(endpoint, allowOutside),
            Text(configuration, "Model") ?? throw new SettingsException("Assistant:Endpoint is set, so Assistant:Model is needed."),
            Text(configuration, "ApiKey"),
            allowOutside,
            Span(Text(configuration, "Timeout")),
            Formatted(Text(configuration, "AnswerFormat")),
            Price(configuration, "InputPrice"),
            Price(configuration, "OutputPrice"),
            Money(Text(configuration, "Currency")),
            Flag(configuration, "SecondReading", true));
    }

    private static Uri Address(string text, bool allowOutside)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address)
            || address is not { Scheme: "http" or "https", UserInfo: "", Query: "", Fragment: "" })
        {
            throw new SettingsException($"Assistant:Endpoint is no address such as http://localhost:11434/v1: '{text}'.");
        }

        return allowOutside || PrivateNetwork.MayHold(address.IdnHost)
            ? address
            : throw new SettingsException(
                $"Assistant:Endpoint '{address.Host}' lies outside; patients' words leave the house only when Assistant:AllowOutside is true.");
    }

    private static TimeSpan Span(string? text) => text is null ? TimeSpan.FromSeconds(20)
        : TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) && span > TimeSpan.Zero && span <= TimeSpan.FromMinutes(MostMinutes) ? span
        : throw new SettingsException($"Assistant:Timeout is no time span up to {MostMinutes} minutes such as 00:00:20: '{text}'.");

    private static AnswerFormat Formatted(string? text) => text switch
    {
        null or "schema" => AnswerFormat.Schema,
        "json" => AnswerFormat.Json,
        "text" => AnswerFormat.Text,
        _ => throw new SettingsException($"Assistant:AnswerFormat is schema, json or text, not '{text}'."),
    };

    private static decimal Price(IConfiguration? configuration, string key) => Text(configuration, key) is not { } text ? 0
        : decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var price) && price <= HighestPrice ? price
        : throw new SettingsException($"Assistant:{key} is no price of a million tokens such as 0.8: '{text}'.");

    private static string Money(string? text) => text is null ? "CNY"
        : text.Length == 3 && text.All(char.IsAsciiLetterUpper) ? text
        : throw new SettingsException($"Assistant:Currency is no currency such as CNY: '{text}'.");

    private static bool Flag(IConfiguration? configuration, string key, bool standard) => Text(configuration, key) is not { } text ? standard
        : bool.TryParse(text, out var flag) ? flag
        : throw new SettingsException($"Assistant:{key} is true or false, not '{text}'.");

    private static string? Text(IConfiguration? configuration, string key) =>
        configuration?[$"Assistant:{key}"] is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
}

/// <summary>How the endpoint is told what an answer looks like; every answer is checked all the same.</summary>
internal enum AnswerFormat
{
    /// <summary>By the schema of the answer.</summary>
    Schema,

    /// <summary>As any JSON, for endpoints that know no schemas.</summary>
    Json,

    /// <summary>In the prompt alone.</summary>
    Text,
}
