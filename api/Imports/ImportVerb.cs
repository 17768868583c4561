using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using CoManage.Api.Commands;
using CoManage.Api.Hosting;
using CoManage.Domain.Kernel;

namespace CoManage.Api.Imports;

/// <summary><c>import screenings</c>: people and screenings from a CSV or XLSX file.</summary>
internal static class ImportVerb
{
    private static readonly Option<FileInfo> File = new("--file")
    {
        Description = "CSV (UTF-8 or GB18030; comma, semicolon or tab) or XLSX file with headings in row 1.",
        Required = true,
    };

    private static readonly Option<string> Profile = new("--profile")
    {
        Description = "How the columns are read: nhanes, district, or a file of data/profiles.",
        Required = true,
    };

    private static readonly Option<string?> Group = new("--group")
    {
        Description = "Code of the patient group that becomes responsible; otherwise the file's own column, or all groups in turn.",
    };

    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Read and check everything, store nothing." };

    public static Command Make()
    {
        var screenings = new Command("screenings", "Import people and screenings; everybody is scored at once.") { File, Profile, Group, DryRun };
        screenings.SetAction((given, ct) => Verb.Run(given, (services, token) => Import(given, services, token), ct));
        return new Command("import", "Import data from files.") { screenings };
    }

    private static async Task<int> Import(ParseResult given, IServiceProvider services, CancellationToken ct)
    {
        var imports = services.GetRequiredService<ImportService>();
        var path = given.GetRequiredValue(File);
        var profile = given.GetRequiredValue(Profile);
        if (!path.Exists || imports.Profiles.Find(profile) is null)
        {
            var known = string.Join(", ", imports.Profiles.All.Select(each => each.Code));
            throw new SettingsException(path.Exists ? $"There is no profile '{profile}'; known are {known}." : $"There is no file '{path}'.");
        }

        // Nobody waits for an answer, so collecting beside the work would only take time from it.
        GCSettings.LatencyMode = GCLatencyMode.Batch;
        await using var file = path.OpenRead();
        var order = new ImportOrder(
            path.Name, await ImportService.HashOf(file, ct), profile, given.GetValue(Group), given.GetValue(DryRun), Actor.Service);
        var import = await imports.Begin(order, file.Length, ct);
        using var bar = new ProgressBar(quiet: given.GetValue(Verb.Json));
        var done = await imports.Run(import, file, new Shown(bar), ct);
        await imports.WaitForCases(ct);
        bar.Dispose();
        await Tell(given, done, services.GetRequiredService<ServiceSettings>());
        return done.State == ImportState.Failed ? Verb.WrongUsage : done.Counts.Failed > 0 ? Verb.Partly : Verb.Done;
    }

    private static async Task Tell(ParseResult given, ImportRecord done, ServiceSettings settings)
    {
        var counts = done.Counts;
        var errors = counts.Failed + counts.Skipped > 0 ? ErrorFile.PathOf(settings.DataFolder, done.Id) : null;
        using var process = Process.GetCurrentProcess();
        var peak = process.PeakWorkingSet64;
        var seconds = ((done.EndedAt ?? done.StartedAt) - done.StartedAt).TotalSeconds;
        var line = done.Problem is { } problem
            ? $"{problem.En} {problem.Zh}"
            : string.Create(CultureInfo.InvariantCulture, $"""
                {(done.Order.DryRun ? "Checked" : "Read")} {counts.RowsRead:N0} rows = {counts.Created:N0} created + {counts.Updated:N0} updated + {counts.Unchanged:N0} unchanged + {counts.Skipped:N0} skipped + {counts.Failed:N0} failed, in {seconds:N1} s ({counts.RowsRead / Math.Max(seconds, 0.001):N0} rows/s); at most {peak / 1_000_000:N0} MB of memory.{(errors is null ? "" : $"\nRows not imported, with reasons: {errors}")}
                """);
        await Verb.Say(given, line, new
        {
            import = done.Id,
            state = done.State.ToString().ToLowerInvariant(),
            dryRun = done.Order.DryRun,
            rowsRead = counts.RowsRead,
            counts.Created,
            counts.Updated,
            counts.Unchanged,
            counts.Skipped,
            counts.Failed,
            seconds,
            peakMemoryBytes = peak,
            done.Reasons,
            errorFile = errors,
            problem = done.Problem,
        });
    }

    private sealed class Shown(ProgressBar bar) : IProgress<ImportRecord>
    {
        public void Report(ImportRecord value) => bar.Show(value.BytesRead, value.Bytes, value.Counts.RowsRead);
    }
}
