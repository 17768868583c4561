namespace CoManage.Api.Assistant;

/// <summary>The endpoint gave no words. Carries a code and nothing that was said.</summary>
/// <param name="code">One of <see cref="Silence"/>.</param>
/// <param name="isPassing">Trying again may help.</param>
internal sealed class EndpointFault(string code, bool isPassing, Exception? cause = null) : Exception($"The assistant's endpoint: {code}.", cause)
{
    public string Code => code;

    public bool IsPassing => isPassing;
}

/// <summary>Why the assistant has nothing to say. Stable codes; clients translate them.</summary>
internal static class Silence
{
    /// <summary>Nothing listens there, or it breaks off.</summary>
    public const string Down = "down";

    /// <summary>No answer in time.</summary>
    public const string Slow = "slow";

    /// <summary>It answers with an error of its own, or that it has too much to do.</summary>
    public const string Failing = "failing";

    /// <summary>It will not have this request: wrong key, unknown model, wrong address.</summary>
    public const string Refused = "refused";

    /// <summary>It failed so often that nobody asks it for a while.</summary>
    public const string Paused = "paused";

    /// <summary>What came is no chat answer, or has no words.</summary>
    public const string Wordless = "wordless";

    public const string NotJson = "not-json";
    public const string WrongShape = "wrong-shape";

    /// <summary>It names people that were never mentioned.</summary>
    public const string Invented = "invented";

    /// <summary>Nothing that it says has its place in what it was given.</summary>
    public const string Unlinked = "unlinked";

    /// <summary>It names medicines that the patient is not recorded to take.</summary>
    public const string Medicine = "medicine";

    /// <summary>It names doses that nobody wrote down.</summary>
    public const string Dose = "dose";

    public const string Language = "language";
    public const string TooLong = "too-long";

    /// <summary>A colleague wrote to the patient meanwhile.</summary>
    public const string StaffWrote = "staff-wrote";
}
