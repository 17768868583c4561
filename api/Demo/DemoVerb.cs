using System.CommandLine;
using System.Globalization;
using CoManage.Api.Accounts;
using CoManage.Api.Commands;
using CoManage.Api.Hosting;
using CoManage.Silo.Runtime;

namespace CoManage.Api.Demo;

/// <summary><c>demo</c>: loads the synthetic district and prints one sign-in per role.</summary>
internal static class DemoVerb
{
    private const int Fewest = 200;
    private const int Usual = 10_000;

    private static readonly Option<int> Patients = new("--patients")
    {
        Description = $"People on the register, {Fewest} to {DemoLoading.Most}; teams and screenings follow (default {Usual}: 38 teams, 45,000 screenings).",
        DefaultValueFactory = _ => Usual,
    };

    private static readonly Option<int> Seed = new("--seed")
    {
        Description = "The same seed, size and end give the same district (default 1).",
        DefaultValueFactory = _ => 1,
    };

    private static readonly Option<DateTimeOffset?> End = new("--end")
    {
        Description = "When the half-year that is lived through is over, for example 2026-06-30 (default: now).",
    };

    public static Command Make()
    {
        var demo = new Command("demo", "Load a synthetic district into an empty data folder and print one sign-in per role.") { Patients, Seed, End };
        demo.SetAction((given, ct) => Verb.Run(given, (services, token) => Load(given, services, token), ct));
        return demo;
    }

    private static async Task<int> Load(ParseResult given, IServiceProvider services, CancellationToken ct)
    {
        if (given.GetValue(Patients) is < Fewest or > DemoLoading.Most)
        {
            throw new SettingsException($"--patients takes {Fewest} to {DemoLoading.Most}.");
        }

        if (await services.GetRequiredService<AccountRows>().Any(ct))
        {
            throw new SettingsException("The data folder is in use already; give an empty one with --data.");
        }

        // What has come due by the machine's clock rings in the service that is started on it, not while this ends.
        services.GetRequiredService<BackgroundWork>().Pause();
        using var bar = new ProgressBar(quiet: given.GetValue(Verb.Json));
        var options = new DemoOptions(given.GetValue(Patients), given.GetValue(Seed), given.GetValue(End)?.ToUniversalTime());
        var signIns = await services.GetRequiredService<IDemoDistrict>().Load(options, new Shown(bar), ct);
        bar.Dispose();
        var lines = signIns.Select(each => string.Create(CultureInfo.InvariantCulture, $"  {each.Role,-15} {each.UserName,-12} {each.Password}   {each.Name}"));
        await Verb.Say(
            given,
            $"The demo district is loaded. Sign in as:\n{string.Join('\n', lines)}\nStart the service with: dotnet run --project api",
            new { signIns });
        return Verb.Done;
    }

    private sealed class Shown(ProgressBar bar) : IProgress<DemoProgress>
    {
        public void Report(DemoProgress value) => bar.Draw(value.Percent / 100.0, value.Stage);
    }
}
