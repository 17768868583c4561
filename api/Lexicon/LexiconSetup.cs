using CoManage.Domain.Lexicon;
using CoManage.Silo.Lexicon;

namespace CoManage.Api.Lexicon;

internal static class LexiconSetup
{
    public static IServiceCollection AddLexicon(this IServiceCollection services, LexiconClocks clocks) => services
        .AddLexicon()
        .AddSingleton(clocks)
        .AddSingleton<LexiconTrial>();
}
