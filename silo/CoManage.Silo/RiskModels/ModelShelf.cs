using CoManage.Domain.RiskModels;
using CoManage.Models.Trained;
using CoManage.Silo.Journal;
using Dapper;

namespace CoManage.Silo.RiskModels;

/// <summary>
/// The model versions at hand: those shipped and the candidates that somebody put beside the database, each verified.
/// A candidate runs in the shadow of the shown version until it is promoted.
/// </summary>
public sealed class ModelShelf(IReadDatabase database, IReadOnlyList<TrainedModel> candidates, TimeProvider clock)
{
    // A promotion in another process is seen after this long.
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(5);

    private readonly TrainedModel[] all = [.. TrainedModels.All.Values, .. candidates];
    private volatile Reading? last;

    /// <summary>Reads the candidates in a folder; one that was altered stops the start with its file's name.</summary>
    public static IReadOnlyList<TrainedModel> Candidates(string folder) =>
        Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(Read)]
            : [];

    /// <summary>All versions of a model, the shipped one first.</summary>
    public IEnumerable<TrainedModel> Versions(string name) => all.Where(model => model.Name == name);

    public TrainedModel? Find(string name, string version) => all.FirstOrDefault(model => model.Name == name && model.Version == version);

    /// <summary>The version shown, and the one that somebody promoted; null when nobody did.</summary>
    public async Task<(TrainedModel Shown, string? Promoted)?> Shown(string name, CancellationToken ct) =>
        (await Read(ct)) is var reading && reading.Set.Shown(name) is { } shown
            ? (shown, reading.Promoted.GetValueOrDefault(name))
            : null;

    /// <summary>What goes with every new screening.</summary>
    public async Task<RiskModelSet> Current(CancellationToken ct) => (await Read(ct)).Set;

    /// <summary>Forgets what was read, so that the one who changed it sees the change.</summary>
    public void Forget() => last = null;

    private async Task<Reading> Read(CancellationToken ct)
    {
        if (last is { } kept && clock.GetUtcNow() - kept.At < Kept)
        {
            return kept;
        }

        await using var connection = await database.Open(ct);
        var promoted = (await connection.QueryAsync<(string Model, string? Version)>(
            new CommandDefinition("SELECT model, version FROM model_policies", cancellationToken: ct)))
            .ToDictionary(row => row.Model, row => row.Version, StringComparer.Ordinal);
        var offering = (await connection.QueryAsync<string>(
            new CommandDefinition("SELECT programme FROM model_roles WHERE put_first = 1 OR extra_per_week > 0", cancellationToken: ct)))
            .ToHashSet(StringComparer.Ordinal);
        // A promoted version whose file is gone cannot be shown; the shipped one stands in, and the page says so.
        var shown = TrainedModels.All.Values.ToDictionary(
            model => model.Name,
            model => promoted.GetValueOrDefault(model.Name) is { } version && Find(model.Name, version) is { } other ? other : model,
            StringComparer.Ordinal);
        var shadows = candidates.Where(model => shown.GetValueOrDefault(model.Name)?.Version != model.Version).ToList();
        var reading = new Reading(clock.GetUtcNow(), new RiskModelSet(shown, shadows, offering), promoted);
        last = reading;
        return reading;
    }

    private static TrainedModel Read(string path)
    {
        try
        {
            return ArtefactFile.Read(File.ReadAllText(path));
        }
        catch (ArtefactException fault)
        {
            throw new ArtefactException($"{Path.GetFileName(path)}: {fault.Message}");
        }
    }

    private sealed record Reading(DateTimeOffset At, RiskModelSet Set, IReadOnlyDictionary<string, string?> Promoted);
}
