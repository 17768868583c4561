using System.Collections;
using Npgsql;

namespace CoManage.Api.Hosting;

/// <summary>
/// What the service needs to know before it starts. Read from appsettings.json, then the environment
/// (<c>COMANAGE_DATA</c>, <c>COMANAGE_URL</c>, <c>ConnectionStrings__CoManage</c>, any <c>Section__Key</c>), then the
/// command line; the last one wins.
/// </summary>
/// <param name="DataFolder">Where the embedded database and the keys of the sign-in cookies are kept; a full path.</param>
/// <param name="Urls">Where the service listens.</param>
/// <param name="ConnectionString">PostgreSQL when set; otherwise SQLite in the data folder.</param>
/// <param name="Configuration">Everything that was read, for logging and finer settings.</param>
internal sealed record ServiceSettings(
    string DataFolder, IReadOnlyList<string> Urls, string? ConnectionString, IConfiguration Configuration)
{
    public const string DataKey = "Data";
    public const string UrlKey = "Url";
    public const string ConnectionKey = "ConnectionStrings:CoManage";
    public const string DefaultData = "data";
    public const string DefaultUrl = "http://localhost:5080";

    /// <exception cref="SettingsException">A value cannot be meant.</exception>
    public static ServiceSettings Read(string? data = null, string? url = null, string? connection = null)
    {
        var configuration = Configure(new Dictionary<string, string?>
        {
            [DataKey] = data,
            [UrlKey] = url,
            [ConnectionKey] = connection,
        });
        return new ServiceSettings(
            Folder(configuration[DataKey] ?? DefaultData),
            Addresses(configuration[UrlKey] ?? DefaultUrl),
            Connection(configuration[ConnectionKey]),
            configuration);
    }

    private static IConfigurationRoot Configure(Dictionary<string, string?> given)
    {
        try
        {
            return new ConfigurationBuilder()
                .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
                .AddInMemoryCollection(Sections())
                .AddEnvironmentVariables("COMANAGE_")
                .AddInMemoryCollection(given.Where(each => each.Value is not null))
                .Build();
        }
        catch (Exception fault) when (fault is InvalidDataException or FormatException)
        {
            throw new SettingsException("appsettings.json is not valid JSON.");
        }
    }

    // Only names of sections: a DATA or URL in somebody's environment is not meant for us.
    private static IEnumerable<KeyValuePair<string, string?>> Sections() =>
        Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .Where(each => each.Key is string name && name.Contains("__", StringComparison.Ordinal))
            .Select(each => KeyValuePair.Create(((string)each.Key).Replace("__", ":", StringComparison.Ordinal), each.Value as string));

    private static string Folder(string data)
    {
        if (string.IsNullOrWhiteSpace(data) || data.AsSpan().ContainsAny(Path.GetInvalidPathChars()))
        {
            throw new SettingsException($"The data folder '{data}' is not a path.");
        }

        var folder = Path.GetFullPath(data);
        try
        {
            // Made private: the keys that sign the cookies are kept here.
            Directory.CreateDirectory(folder);
            return folder;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"The data folder '{folder}' cannot be made or is a file.");
        }
    }

    private static IReadOnlyList<string> Addresses(string urls)
    {
        var each = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return each.Length > 0
            ? [.. each.Select(Address)]
            : throw new SettingsException("The URL is empty; give one such as http://localhost:5080.");
    }

    private static string Address(string url)
    {
        BindingAddress address;
        try
        {
            address = BindingAddress.Parse(url);
        }
        catch (FormatException)
        {
            throw new SettingsException($"The URL '{url}' is not valid; give one such as {DefaultUrl}.");
        }

        if (address is not { Scheme: "http" or "https", IsUnixPipe: false, PathBase: "", Port: >= 0 and <= ushort.MaxValue })
        {
            throw new SettingsException($"The URL '{url}' is not valid; give scheme, host and port only, such as {DefaultUrl}.");
        }

        // The web server takes a free port only on an address, not on the name localhost.
        return address is { Port: 0, Host: "localhost" } ? $"{address.Scheme}://127.0.0.1:0" : url;
    }

    private static string? Connection(string? connection)
    {
        if (string.IsNullOrWhiteSpace(connection))
        {
            return null;
        }

        try
        {
            return new NpgsqlConnectionStringBuilder(connection) is { Host: { Length: > 0 } }
                ? connection
                : throw new SettingsException("ConnectionStrings:CoManage names no Host.");
        }
        catch (ArgumentException)
        {
            // The value itself stays out of the message: it may hold a password.
            throw new SettingsException("ConnectionStrings:CoManage is not a PostgreSQL connection string.");
        }
    }
}
