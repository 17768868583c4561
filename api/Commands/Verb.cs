using System.CommandLine;
using System.Net.Sockets;
using System.Text.Json;
using CoManage.Api.Hosting;
using CoManage.Domain.Kernel;
using CoManage.Models.Trained;
using Microsoft.AspNetCore.Connections;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace CoManage.Api.Commands;

/// <summary>What all verbs share: where the data are, how results are printed, and what the exit codes mean.</summary>
internal static class Verb
{
    /// <summary>All was done.</summary>
    public const int Done = 0;

    /// <summary>Done in part, or something was found that needs a person; details are in the output.</summary>
    public const int Partly = 1;

    /// <summary>Wrong usage or setting; nothing was done.</summary>
    public const int WrongUsage = 2;

    public static readonly Option<string?> Data = new("--data")
    {
        Description = "Folder of the embedded database (default: data).",
        HelpName = "DIR",
        Recursive = true,
    };

    public static readonly Option<string?> Connection = new("--connection", "--ConnectionStrings:CoManage")
    {
        Description = "PostgreSQL connection string, instead of the embedded database. Other programs may read a command line: better set ConnectionStrings__CoManage in the environment.",
        HelpName = "TEXT",
        Recursive = true,
    };

    public static readonly Option<bool> Json = new("--json")
    {
        Description = "Print results as JSON, for programs.",
        Recursive = true,
    };

    /// <summary>
    /// Runs a verb that needs the silo but no web: reads the settings, opens the database, starts the silo, runs
    /// <paramref name="work"/>, and stops it all again.
    /// </summary>
    public static Task<int> Run(ParseResult given, Func<IServiceProvider, CancellationToken, Task<int>> work, CancellationToken ct) =>
        Guard(given, async () =>
        {
            using var host = ServiceHost.BuildForVerb(Settings(given));
            await host.StartAsync(ct);
            try
            {
                await using var scope = host.Services.CreateAsyncScope();
                return await work(scope.ServiceProvider, ct);
            }
            finally
            {
                await host.StopAsync(CancellationToken.None);
            }
        });

    public static ServiceSettings Settings(ParseResult given, string? url = null) =>
        ServiceSettings.Read(given.GetValue(Data), url, given.GetValue(Connection));

    /// <summary>Says what is wrong with the settings in one line instead of failing with a trace.</summary>
    public static async Task<int> Guard(ParseResult given, Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception fault) when (Explain(fault) is { } line)
        {
            await Say(given, line, new { error = line }, Console.Error);
            return WrongUsage;
        }
    }

    /// <summary>Prints a result: a line for people or, with --json, one JSON object.</summary>
    public static Task Say(ParseResult given, string line, object json, TextWriter? to = null) =>
        (to ?? Console.Out).WriteLineAsync(given.GetValue(Json) ? JsonSerializer.Serialize(json, KernelJson.Stored) : line);

    private static string? Explain(Exception fault) => fault switch
    {
        SettingsException settings => settings.Message,
        ArtefactException altered => altered.Message,
        IOException { InnerException: AddressInUseException } => "The address is in use by another program; choose another with --url.",
        SocketException { SocketErrorCode: SocketError.AccessDenied or SocketError.AddressNotAvailable } =>
            "The address cannot be used on this machine; choose another with --url.",
        PostgresException postgres => $"PostgreSQL refused: {postgres.SqlState} {postgres.MessageText}",
        NpgsqlException => "PostgreSQL cannot be reached; check ConnectionStrings:CoManage.",
        SqliteException sqlite => $"The database in the data folder cannot be used (SQLite error {sqlite.SqliteErrorCode}).",
        _ => null,
    };
}
