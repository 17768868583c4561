using CoManage.Silo.Audit;
using CoManage.Silo.Journal;
using CoManage.Silo.Journal.Postgres;
using CoManage.Silo.Journal.Sqlite;
using CoManage.Silo.Patients;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace CoManage.Silo.Runtime;

/// <summary>Puts a silo into a host.</summary>
public static class SiloServices
{
    /// <summary>
    /// Adds <see cref="ISilo"/>, <see cref="IJournal"/>, <see cref="IReadDatabase"/> and <see cref="IAudit"/>. The database is migrated when
    /// the host starts, before any hosted service does.
    /// </summary>
    public static IServiceCollection AddSilo(this IServiceCollection services, SiloOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton<IStore>(provider => Store(options, provider));
        services.AddSingleton<IJournal>(provider => provider.GetRequiredService<IStore>());
        services.AddSingleton<IReadDatabase>(provider => provider.GetRequiredService<IStore>());
        services.AddSingleton<Activations>();
        services.AddSingleton<Reacting>();
        services.AddSingleton<GrainSurroundings>();
        services.AddSingleton<SliceHosts>();
        services.AddSingleton<ISilo, LocalSilo>();
        services.AddSingleton<IAudit, JournaledAudit>();
        services.AddSingleton<AuditVerifier>();
        services.AddSingleton<IOpenWork, OpenWorkQueries>();
        services.AddSingleton<Outbox>();
        services.AddSingleton<Due>();
        services.AddSingleton<BackgroundWork.Rest>();
        services.AddSingleton<ReactionCommands>();
        services.AddSingleton<OrderedDelivery>();
        services.AddSingleton(provider => new BackgroundWork(
            provider.GetRequiredService<Due>(),
            provider.GetRequiredService<OrderedDelivery>(),
            provider.GetRequiredService<BackgroundWork.Rest>()));
        services.AddHostedService<SiloStart>();
        services.AddHostedService(provider => provider.GetRequiredService<Outbox>());
        services.AddHostedService(provider => provider.GetRequiredService<Due>());
        return services;
    }

    /// <summary>Lets the silo host the aggregates of one slice.</summary>
    public static IServiceCollection AddSlice<TState, TCommand, TEvent>(
        this IServiceCollection services, Slice<TState, TCommand, TEvent> slice)
        where TState : class
        where TCommand : class
        where TEvent : class =>
        services.AddSingleton<ISliceHost>(provider =>
            new SliceHost<TState, TCommand, TEvent>(slice, provider.GetRequiredService<GrainSurroundings>()));

    private static IStore Store(SiloOptions options, IServiceProvider provider)
    {
        var clock = provider.GetRequiredService<TimeProvider>();
        return string.IsNullOrWhiteSpace(options.ConnectionString)
            ? new SqliteJournal(Path.Combine(options.DataFolder, "comanage.db"), clock)
            : new PostgresJournal(options.ConnectionString, clock, provider.GetRequiredService<ILogger<PostgresJournal>>());
    }
}
