namespace CoManage.Models.Messages;

/// <summary>The numbers of the cues that the reader itself asks for.</summary>
internal sealed class CueNames(Func<string, int> id)
{
    public int NegationAfter { get; } = id("negation_after");

    public int Breaker { get; } = id("breaker");

    public int Connector { get; } = id("connector");

    public int Clause { get; } = id("clause");

    public int Past { get; } = id("past");

    public int SinceThen { get; } = id("since_then");

    public int NeverBefore { get; } = id("never_before");

    public int Stable { get; } = id("stable");

    public int Death { get; } = id("death");

    public int Other { get; } = id("other");

    public int Relative { get; } = id("relative");

    public int LikeThat { get; } = id("like_that");

    public int Hypothetical { get; } = id("hypothetical");

    public int RealIf { get; } = id("real_if");

    public int Teaching { get; } = id("teaching");

    /// <summary>What follows is said on a slide, in a quiz or in an advertisement.</summary>
    public int Frame { get; } = id("frame");

    public int Now { get; } = id("now");

    public int Change { get; } = id("change");

    public int Resolved { get; } = id("resolved");

    public int SettledAfter { get; } = id("settled_after");

    public int Idiom { get; } = id("idiom");

    /// <summary>Laughing takes the breath of a whole sentence.</summary>
    public int Laughter { get; } = id("laughter");

    public int Animal { get; } = id("animal");

    public int Longer { get; } = id("longer");

    public int Standard { get; } = id("standard");

    public int Later { get; } = id("later");

    public int NotUnit { get; } = id("not_unit");

    public int OnThinner { get; } = id("on_thinner");

    public int OnInsulin { get; } = id("on_insulin");

    public int Pregnant { get; } = id("pregnant");
}
