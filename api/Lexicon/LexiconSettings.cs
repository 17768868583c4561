using CoManage.Api.Hosting;
using CoManage.Domain.Lexicon;

namespace CoManage.Api.Lexicon;

/// <summary><c>Lexicon:Trial</c>.</summary>
internal static class LexiconSettings
{
    /// <exception cref="SettingsException">The value cannot be meant.</exception>
    public static LexiconClocks Read(IConfiguration? configuration) =>
        new(new ClockSettings(configuration, "Lexicon").Span(nameof(LexiconClocks.Trial), LexiconClocks.Standard.Trial));
}
