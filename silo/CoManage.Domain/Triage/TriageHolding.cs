using CoManage.Domain.Kernel;
using static CoManage.Domain.Triage.TriageCase;

namespace CoManage.Domain.Triage;

/// <summary>
/// The moment between signing and taking effect. A decision waits here, in the log and not on a screen, so that a slip of
/// the hand can be taken back and a closed browser loses nothing.
/// </summary>
internal static class TriageHolding
{
    /// <summary>Whatever would refuse the decision refuses it now, while its GP still looks at the case.</summary>
    public static Decision<TriageEvent> Held(Open s, TriageCommand.Hold c, TriageClocks clocks, Moment moment)
    {
        var until = moment.Now + clocks.Undo;
        return TriageDecisions.Decide(s, c.Decision, moment).Refusal is { } refusal
            ? refusal
            : new TriageEvent.DecisionHeld(c.Decision, Signature.Of(moment), until, until + clocks.Lease);
    }

    public static Decision<TriageEvent> TakenBackBy(Open s, Moment moment) => s.Held switch
    {
        null => TriageRefusals.NothingToTakeBack,
        var held when held.By.Id == moment.By.Id => new TriageEvent.DecisionTakenBack(TakenBack.ByGp),
        _ => TriageRefusals.NotYours,
    };

    public static Decision<TriageEvent> Sent(Open s, Moment moment) => s.Held switch
    {
        null => Decision<TriageEvent>.Nothing,
        var held when held.By.Id == moment.By.Id => TriageDecisions.Decide(s, held.Decision, moment),
        _ => TriageRefusals.NotYours,
    };
}
