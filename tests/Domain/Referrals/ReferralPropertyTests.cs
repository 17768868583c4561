using CoManage.Domain.Kernel;
using CoManage.Domain.Referrals;
using FsCheck;
using FsCheck.Fluent;
using static CoManage.Domain.Referrals.ReferralCommand;
using static CoManage.Tests.Domain.Referrals.ReferralCast;

namespace CoManage.Tests.Domain.Referrals;

public class ReferralPropertyTests
{
    private static readonly Decider<Referral, ReferralCommand, ReferralEvent> Decider = Referral.With(ReferralClocks.Usual);
    private static readonly Actor[] Everybody = [Lin, Gao, Mei, Desk, Amina, Admin, Actor.Service];

    private static readonly (string Action, ReferralCommand Command)[] Steps =
    [
        ("request", new Request()),
        ("accept", new Accept(null, null)),
        ("decline", new Decline("noCapacity", null)),
        ("seen", new MarkSeen()),
        ("result", new ReturnResult(Text("Fine."), null)),
        ("close", CloseRightly),
    ];

    private static readonly ReferralCommand[] Commands =
    [
        new Suggest(Facts, null),
        new Refer(Facts, Sign(Lin)),
        new ReferDown(DownFacts, Asks),
        .. Steps.Select(step => step.Command),
        new Close("", new DateOnly(2026, 6, 1), null),
        new Close("diagnosed", null, null),
        new Close("diagnosed", null, "tired"),
        new Close("ruledOut", null, "notNeeded"),
        .. Enum.GetValues<EndReason>().Select(reason => new Conclude(reason)),
        new Ring(),
    ];

    private static readonly Arbitrary<(ReferralCommand Command, Moment Moment)[]> Sequences =
        (from command in Gen.Elements(Commands)
         from who in Gen.Elements(Everybody)
         from hours in Gen.Choose(0, 200)
         select (command, new Moment(Noon.AddHours(hours), who))).ArrayOf().Resize(60).ToArbitrary();

    [Fact]
    public void No_sequence_of_commands_closes_without_outcome_and_follow_up_or_coded_reason() =>
        Prop.ForAll(Sequences, sequence => History(sequence).All(each => each.Event is not ReferralEvent.Closed closed
            || (ReferralReasons.Has(ReferralReasons.Listed.Close, closed.Outcome)
                && closed.By.Role == Role.Gp
                && (closed.FollowUp is FollowUp.Planned
                    || (closed.FollowUp is FollowUp.Waived waived
                        && ReferralReasons.Has(ReferralReasons.Listed.WithoutFollowUp, waived.Reason))))))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void No_sequence_of_commands_lets_anything_leave_without_a_gp() =>
        Prop.ForAll(Sequences, sequence => History(sequence).All(each =>
            each.Event is not ReferralEvent.Requested requested || requested.Decided.Role == Role.Gp))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void No_sequence_of_commands_steps_out_of_turn() =>
        Prop.ForAll(Sequences, sequence => History(sequence).All(each => each.Before is Referral.Unknown
            || each.Event is ReferralEvent.Ended or ReferralEvent.WentUnanswered
            || ReferralFace.TurnOf(each.Before) == (each.By.Role == Role.HospitalDesk ? ReferralTurn.Hospital : ReferralTurn.Community)))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void What_a_person_is_offered_is_exactly_what_is_granted() =>
        Assert.All(Reachable(), state => Assert.All(Everybody, by =>
        {
            var granted = Steps.Where(step => Granted(state, step.Command, by)).Select(step => step.Action).ToList();
            var reasons = Enum.GetValues<EndReason>().Where(reason => Granted(state, new Conclude(reason), by)).ToList();
            Assert.Equal(reasons, ReferralFace.EndReasons(state, by));
            Assert.Equal(reasons.Count > 0 ? [.. granted, "end"] : granted, ReferralFace.MayDo(state, by));
        }));

    [Fact]
    public void Every_step_is_refused_to_the_wrong_side() =>
        Assert.All(Reachable(), state => Assert.All(Steps, step =>
        {
            Assert.False(Granted(state, step.Command, Lin) && Granted(state, step.Command, Desk));
            Assert.All([Gao, Mei, Amina, Admin, Actor.Service], by => Assert.False(Granted(state, step.Command, by)));
        }));

    [Fact]
    public void Every_open_referral_has_somebody_who_can_end_it_or_go_on() =>
        Assert.All(Reachable().Where(state => ReferralFace.TurnOf(state) != ReferralTurn.None), state =>
            Assert.NotEmpty(ReferralFace.MayDo(state, Lin).Concat(ReferralFace.MayDo(state, Desk))));

    private static bool Granted(Referral state, ReferralCommand command, Actor by) =>
        Decider.Decide(state, command, By(by)).Refusal is null;

    /// <summary>Every state that any commands lead to, found breadth first.</summary>
    private static List<Referral> Reachable()
    {
        List<Referral> found = [Decider.Initial];
        for (var next = 0; next < found.Count; next++)
        {
            var state = found[next];
            var after =
                from command in Commands
                from who in Everybody
                from now in new[] { Noon, Noon.AddDays(3) }
                select Decider.Decide(state, command, new Moment(now, who)).Events.Aggregate(state, Decider.Evolve);
            found.AddRange(after.Distinct().Except(found).Where(each => found.Count < 500).ToList());
        }

        return [.. found.Where(state => state is not Referral.Unknown)];
    }

    private static List<(Referral Before, ReferralEvent Event, Actor By)> History(
        IEnumerable<(ReferralCommand Command, Moment Moment)> sequence)
    {
        var history = new List<(Referral, ReferralEvent, Actor)>();
        var state = Decider.Initial;
        foreach (var (command, moment) in sequence)
        {
            foreach (var happened in Decider.Decide(state, command, moment).Events)
            {
                history.Add((state, happened, moment.By));
                state = Decider.Evolve(state, happened);
            }
        }

        return history;
    }
}
