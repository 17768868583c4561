using CoManage.Domain.Kernel;
using CoManage.Domain.Patients;
using CoManage.Domain.Triage;
using static CoManage.Tests.Domain.Triage.TriagePeople;

namespace CoManage.Tests.Domain.Triage;

public class DepartureTests
{
    private static readonly Signature ByHe = new(He.Id, He.Name, He.Role, Noon);
    private static readonly TriageCommand.TakeDeparture Died = new(Departure.Died, ByHe);

    public static TheoryData<TriageEvent[]> EveryTurn { get; } =
    [
        [Opened()],
        [Opened(), ClaimedBy(Amina)],
        [Opened(), new TriageEvent.Recalled(Chen, Team3, "remeasure", Words, Noon.AddDays(14))],
        [Opened(), Asked(null)],
        [Opened(), Sent],
        [Opened(), new TriageEvent.ClockRang()],
    ];

    [Theory]
    [MemberData(nameof(EveryTurn))]
    internal void Whomever_a_case_waits_for_it_ends_with_the_patients_departure(TriageEvent[] before) =>
        Given(before).By(Actor.Service).When(Died).Then(new TriageEvent.PatientDeparted(Departure.Died, ByHe)).When(Died).Then();

    [Fact]
    public void Nothing_that_comes_late_opens_it_again()
    {
        var gone = Given(Opened(), Sent, new TriageEvent.PatientDeparted(Departure.Died, ByHe)).By(Actor.Service);
        gone.When(new TriageCommand.TakeReferralEnd(Referral, "declined")).Then();
        gone.When(new TriageCommand.TakeAnswer(Question)).Then();
        gone.When(new TriageCommand.TakeReferralRequest(Referral, "screen_positive", ByHe)).Then();
        gone.At(Noon.AddYears(1)).When(new TriageCommand.Ring()).Then();
        gone.By(Amina).When(new TriageCommand.Claim()).ThenRefused(TriageRefusals.Closed);
        Assert.Null(TriageCase.DueAt(gone.State));
    }

    [Fact]
    public void Another_worry_opens_the_next_episode_for_all_to_see() =>
        Given(Opened(), new TriageEvent.PatientDeparted(Departure.Moved, ByHe)).By(Actor.Service).When(Raise())
            .Then(Opened() with { Episode = 2 });
}
