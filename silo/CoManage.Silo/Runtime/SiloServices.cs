using CoManage.Silo.Journal;
using CoManage.Silo.Journal.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CoManage.Silo.Runtime;

/// <summary>Puts a silo into a host.</summary>
public static class SiloServices
{
    /// <summary>
    /// Adds <see cref="ISilo"/>, <see cref="IJournal"/> and <see cref="IReadDatabase"/>. The database is migrated when
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
        services.AddHostedService<SiloStart>();
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

    private static SqliteJournal Store(SiloOptions options, IServiceProvider provider) =>
        new SqliteJournal(Path.Combine(options.DataFolder, "comanage.db"), provider.GetRequiredService<TimeProvider>());
}
