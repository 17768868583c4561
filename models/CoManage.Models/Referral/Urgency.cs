namespace CoManage.Models;

/// <summary>How soon a person must be seen, worst first. Worklists sort by it.</summary>
public enum Urgency
{
    /// <summary>Call 120 or transfer now.</summary>
    Emergency,

    /// <summary>Within 24 hours.</summary>
    Urgent,

    /// <summary>Within two weeks.</summary>
    Soon,

    Routine,
}

/// <summary>The spelling of urgencies in the rule files and test vectors.</summary>
public static class UrgencyCodes
{
    public static string Code(this Urgency urgency) => urgency switch
    {
        Urgency.Emergency => "emergency_now",
        Urgency.Urgent => "within_24h",
        Urgency.Soon => "within_2_weeks",
        _ => "routine",
    };

    public static Urgency Parse(string code) => code switch
    {
        "emergency_now" => Urgency.Emergency,
        "within_24h" => Urgency.Urgent,
        "within_2_weeks" => Urgency.Soon,
        "routine" => Urgency.Routine,
        _ => throw new ArgumentException("Not an urgency.", nameof(code)),
    };
}
