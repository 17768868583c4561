using System.CommandLine;
using CoManage.Api.Hosting;

namespace CoManage.Api.Commands;

/// <summary>Runs the service until it is stopped. What happens when no verb is given.</summary>
internal static class ServeVerb
{
    private static readonly Option<string?> Url = new("--url", "--urls")
    {
        Description = $"Where to listen; several are separated by ';' (default: {ServiceSettings.DefaultUrl}).",
        HelpName = "URL",
    };

    public static Command Make()
    {
        var serve = new Command("serve", "Run the service (the default verb).");
        AttachTo(serve);
        return serve;
    }

    public static void AttachTo(Command command)
    {
        command.Add(Url);
        command.SetAction((given, ct) => Verb.Guard(given, () => Serve(given, ct)));
    }

    private static async Task<int> Serve(ParseResult given, CancellationToken ct)
    {
        var settings = Verb.Settings(given, given.GetValue(Url));
        var client = await WebClientBuild.Ensure(AppContext.BaseDirectory, Console.Error, ct);
        await using var app = ServiceHost.Build(settings, client);
        await app.StartAsync(ct);
        foreach (var url in app.Urls)
        {
            await Verb.Say(given, $"CoManage listens on {url}", new { listening = url });
        }

        await app.WaitForShutdownAsync(ct);
        return Verb.Done;
    }
}
