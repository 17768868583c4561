using CoManage.Api.Hosting;
using CoManage.Silo.Runtime;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CoManage.Api.Accounts;

internal sealed record DemoBody(int? Patients);

internal sealed record DemoState(string State, int Percent, string Stage, IReadOnlyList<DemoSignIn> SignIns);

/// <summary>The one loading of the demo district, asked for on the first page and watched from it.</summary>
internal sealed class DemoLoading(
    IDemoDistrict district, BackgroundWork background, IHostApplicationLifetime lifetime, ILogger<DemoLoading> log) : IProgress<DemoProgress>
{
    public const int Most = 50_000;
    private const int Usual = 10_000;

    private readonly Lock starting = new();
    private volatile DemoState state = new("idle", 0, "", []);

    public DemoState State => state;

    /// <summary>False when it was started before.</summary>
    public bool Start(int? patients)
    {
        lock (starting)
        {
            if (state.State is "running" or "done")
            {
                return false;
            }

            state = new DemoState("running", 0, "", []);
        }

        _ = Task.Run(() => Run(new DemoOptions(patients ?? Usual)));
        return true;
    }

    public void Report(DemoProgress value) => state = state with { Percent = value.Percent, Stage = value.Stage };

    private async Task Run(DemoOptions options)
    {
        background.Pause();
        try
        {
            var signIns = await district.Load(options, this, lifetime.ApplicationStopping);
            state = new DemoState("done", 100, "", signIns);
        }
        catch (Exception fault)
        {
            log.LogError("Loading the demo district failed: {Kind}.", fault.GetType().Name);
            state = state with { State = "failed" };
        }
        finally
        {
            background.Resume();
        }
    }
}

/// <summary>Routes of the demo district; mapped only where there is one to load.</summary>
internal static class DemoEndpoints
{
    public static void MapDemo(this IEndpointRouteBuilder routes)
    {
        var demo = routes.MapGroup("/first-run/demo").WithTags("First run").AllowAnonymous();
        demo.MapPost("", Load);
        demo.MapGet("", Watch);
    }

    internal static async Task<Results<Accepted, NotFound, ProblemHttpResult>> Load(
        DemoBody body, AccountRows rows, DemoLoading loading, CancellationToken ct)
    {
        if (body.Patients is < 1 or > DemoLoading.Most)
        {
            return new Invalid().Unless(false, "patients", "range").ToHttp();
        }

        return !await rows.Any(ct) && loading.Start(body.Patients) ? TypedResults.Accepted((string?)null) : TypedResults.NotFound();
    }

    /// <summary>Idle once the process has started anew: the sign-ins are shown only to whoever loaded the district.</summary>
    internal static Ok<DemoState> Watch(DemoLoading loading) => TypedResults.Ok(loading.State);
}
