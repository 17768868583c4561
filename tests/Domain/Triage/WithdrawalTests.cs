using CoManage.Domain.Kernel;
using CoManage.Domain.Triage;
using CoManage.Models;
using static CoManage.Tests.Domain.Triage.TriagePeople;

namespace CoManage.Tests.Domain.Triage;

public class WithdrawalTests
{
    private static readonly Signature ByLin = new(new UserId(Id(9)), "Lin", Role.Administrator, Noon);
    private static readonly ScreeningId First = new(Id(104));
    private static readonly ScreeningId Second = new(Id(105));

    [Fact]
    public void A_case_that_nobody_touched_ends_with_the_screening_it_rests_on()
    {
        var gone = Given(Opened()).By(Actor.Service).When(Take(First)).Then(new TriageEvent.Withdrawn(First, "importTakenBack", ByLin));
        gone.When(Take(First)).Then();
        gone.By(Amina).When(new TriageCommand.Claim()).ThenRefused(TriageRefusals.Closed);
    }

    [Fact]
    public void It_stays_open_while_another_screening_speaks_for_it() =>
        Given(Opened()).By(Actor.Service).When(Raise(score: 5))
            .When(Take(First)).Then(new TriageEvent.EvidenceWithdrawn(First, "importTakenBack", ByLin))
            .When(Take(Second)).Then(new TriageEvent.Withdrawn(Second, "importTakenBack", ByLin));

    [Fact]
    public void A_case_that_somebody_claimed_stays_also_after_it_was_given_back()
    {
        var said = new TriageEvent.EvidenceWithdrawn(First, "importTakenBack", ByLin);
        Given(Opened(), ClaimedBy(Amina)).By(Actor.Service).When(Take(First)).Then(said);
        Given(Opened(), ClaimedBy(Amina), new TriageEvent.Released()).By(Actor.Service).When(Take(First)).Then(said);
        Given(Opened(), Sent).By(Actor.Service).When(Take(First)).Then(said);
    }

    [Fact]
    public void A_case_that_rests_on_anything_else_is_left_alone()
    {
        var message = Raise(Urgency.Emergency) with { Evidence = new Evidence.Message(RoomId.OfTeam(Team3), 1, ["chest-pain"]) };
        Given(Opened()).By(Actor.Service).When(message).When(Take(First)).Then();
        Given(Opened()).By(Actor.Service).When(Take(Second)).Then();
    }

    [Fact]
    public void The_same_worry_again_opens_the_next_episode() =>
        Given(Opened()).By(Actor.Service).When(Take(First)).When(Raise()).Then(Opened() with { Episode = 2 });

    private static TriageCommand.TakeWithdrawal Take(ScreeningId screening) => new(screening, CaseReasons.ImportTakenBack, ByLin);
}
