using CoManage.Silo.Chat;
using CoManage.Silo.Journal;
using CoManage.Silo.Runtime;
using Microsoft.Extensions.DependencyInjection;

namespace CoManage.Silo.Search;

/// <summary>Puts the search over messages into a host.</summary>
public static class SearchServices
{
    public static IServiceCollection AddSearch(this IServiceCollection services) => services
        .AddSingleton<IMessageIndex>(provider => string.IsNullOrWhiteSpace(provider.GetRequiredService<SiloOptions>().ConnectionString)
            ? new SqliteMessageIndex()
            : new PostgresMessageIndex())
        .AddSingleton(provider => new SearchTail(
            provider.GetRequiredService<IJournal>(),
            provider.GetRequiredService<IReadDatabase>(),
            provider.GetRequiredService<IMessageIndex>(),
            provider.GetRequiredService<TimeProvider>()))
        .AddSingleton(provider => new MessageSearch(
            provider.GetRequiredService<IReadDatabase>(),
            provider.GetRequiredService<RoomHistory>(),
            provider.GetRequiredService<IMessageIndex>()))
        .AddHostedService<SearchKeeper>();
}
