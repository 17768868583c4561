using CoManage.Silo.Runtime;
using Microsoft.Extensions.DependencyInjection;

namespace CoManage.Silo.Lexicon;

public static class LexiconServices
{
    /// <summary>The versions of the red-flag lexicon, and the reading along with those that are not at work.</summary>
    public static IServiceCollection AddLexicon(this IServiceCollection services) => services
        .AddSlice(new LexiconSlice())
        .AddSingleton<LexiconShelf>()
        .AddSingleton<LexiconTail>()
        .AddSingleton<LexiconQueries>()
        .AddHostedService<LexiconKeeper>();
}
