namespace CoManage.Domain.Lexicon;

/// <summary>How long a version of the lexicon runs beside the one at work before it may take its place; a local setting.</summary>
public sealed record LexiconClocks(TimeSpan Trial)
{
    public static readonly LexiconClocks Standard = new(TimeSpan.FromDays(1));
}
