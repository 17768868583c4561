namespace CoManage.Models.Messages;

/// <summary>What the rules found in one message: each flag once, with its worst urgency; suppressed only when nothing counts.</summary>
internal sealed class Outcome
{
    private readonly List<(Rule Rule, Span Span, Suppression? Why)> found = [];

    public IReadOnlyList<(Rule Rule, Span Span, Suppression? Why)> Found => found;

    public void Clear() => found.Clear();

    public void Add(Rule rule, in Span span, Suppression? why)
    {
        for (var i = 0; i < found.Count; i++)
        {
            if (found[i].Rule.Flag == rule.Flag)
            {
                if (IsWorse(rule, why, found[i].Rule, found[i].Why))
                {
                    found[i] = (rule, span, why);
                }

                return;
            }
        }

        found.Add((rule, span, why));
    }

    private static bool IsWorse(Rule rule, Suppression? why, Rule known, Suppression? knownWhy) =>
        why is null && (knownWhy is not null || rule.Urgency < known.Urgency);
}
