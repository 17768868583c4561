using System.Collections.Concurrent;
using System.Text.Json;
using CoManage.Domain.Kernel;
using CoManage.Domain.Screening.Forms;
using CoManage.Silo.Journal;
using Dapper;

namespace CoManage.Silo.Screening;

/// <summary>
/// The forms: those that came with the service and those put since, the highest version of each in force. A version never
/// changes, so what was read once is kept.
/// </summary>
public sealed class Programmes(IReadDatabase database)
{
    private readonly ConcurrentDictionary<(string Code, int Version), ProgrammeForm> read =
        new(ShippedForms.All.Select(form => KeyValuePair.Create((form.Code, form.Version), form)));

    /// <summary>The forms in force, in the order of their codes.</summary>
    public async Task<IReadOnlyList<ProgrammeForm>> All(CancellationToken ct)
    {
        var newest = ShippedForms.All.ToDictionary(form => form.Code, form => form.Version);
        await using var connection = await database.Open(ct);
        var put = await connection.QueryAsync<(string Code, long Version)>(
            new CommandDefinition("SELECT code, max(version) FROM programmes GROUP BY code", cancellationToken: ct));
        foreach (var (code, version) in put)
        {
            newest[code] = Math.Max((int)version, newest.GetValueOrDefault(code));
        }

        var forms = new List<ProgrammeForm>(newest.Count);
        foreach (var (code, version) in newest.OrderBy(each => each.Key, StringComparer.Ordinal))
        {
            if (await Find(code, version, ct) is { } form)
            {
                forms.Add(form);
            }
        }

        return forms;
    }

    /// <summary>The form in force; null when there is no such programme.</summary>
    public async Task<ProgrammeForm?> Find(string code, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        var put = await connection.ExecuteScalarAsync<long?>(
            new CommandDefinition("SELECT max(version) FROM programmes WHERE code = @code", new { code }, cancellationToken: ct));
        return Math.Max((int)(put ?? 0), ShippedForms.Find(code)?.Version ?? 0) is var version and > 0
            ? await Find(code, version, ct)
            : null;
    }

    /// <summary>One version, in force or not: what a screening was answered on.</summary>
    public async Task<ProgrammeForm?> Find(string code, int version, CancellationToken ct)
    {
        if (read.TryGetValue((code, version), out var known))
        {
            return known;
        }

        await using var connection = await database.Open(ct);
        var body = await connection.ExecuteScalarAsync<string?>(new CommandDefinition(
            "SELECT body FROM programmes WHERE code = @code AND version = @version", new { code, version }, cancellationToken: ct));
        return body is not null && JsonSerializer.Deserialize<ProgrammeForm>(body, KernelJson.Stored) is { } form
            ? read.GetOrAdd((code, version), form)
            : null;
    }
}
