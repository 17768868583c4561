namespace CoManage.Models.Phq9;

/// <summary>
/// PHQ-9, 0-27 from nine items of 0-3. The item wording belongs to its owner and is not reproduced.
/// Kroenke K, Spitzer RL, Williams JBW. J Gen Intern Med 2001;16:606-613.
/// </summary>
public static class Phq9Score
{
    public static int Points(ReadOnlySpan<int> items)
    {
        var points = 0;
        foreach (var item in items)
        {
            points += item;
        }

        return points;
    }

    public static string Band(int points) => points switch
    {
        <= 4 => "minimal",
        <= 9 => "mild",
        <= 14 => "moderate",
        <= 19 => "moderately_severe",
        _ => "severe",
    };

    /// <summary>Item 9 above zero always opens a task for a human, whatever the sum.</summary>
    public static bool FlagsSelfHarm(int item9) => item9 >= 1;
}
