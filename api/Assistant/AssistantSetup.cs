using CoManage.Api.Assistant.Tasks;
using CoManage.Silo.Assistant;
using CoManage.Silo.Runtime;

namespace CoManage.Api.Assistant;

internal static class AssistantSetup
{
    /// <param name="settings">Null leaves the assistant off.</param>
    public static IServiceCollection AddAssistant(this IServiceCollection services, AssistantSettings? settings, AssistantZone zone) => services
        .AddSlice(new SecondReadingSlice())
        .AddSlice(new DraftSlice())
        .AddSingleton(zone)
        .AddSingleton(provider => AssistantSwitch.Of(settings, provider))
        .AddSingleton<AssistantQueries>()
        .AddSingleton<CaseMaterials>()
        .AddSingleton<RoomWeeks>()
        .AddSingleton<Drafting>();
}

/// <summary>Whether there is an assistant, and how it is reached.</summary>
internal sealed record AssistantSwitch(AssistantSettings? Settings, AssistantLine? Line, TaskRunner? Runner) : IDisposable
{
    public bool IsOn => Settings is not null;

    public static AssistantSwitch Of(AssistantSettings? settings, IServiceProvider provider)
    {
        if (settings is null)
        {
            return new(null, null, null);
        }

        var line = new AssistantLine(
            settings, new OpenAiChat(settings), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<AssistantLine>>());
        return new(settings, line, new TaskRunner(line));
    }

    public void Dispose() => Line?.Dispose();
}
