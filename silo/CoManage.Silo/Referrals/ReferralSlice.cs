using CoManage.Domain.Calls;
using CoManage.Domain.Kernel;
using CoManage.Domain.Referrals;
using CoManage.Silo.Journal;
using CoManage.Silo.Runtime;

namespace CoManage.Silo.Referrals;

/// <summary>Hosts referrals of both directions.</summary>
public sealed class ReferralSlice(ReferralClocks clocks) : Slice<Referral, ReferralCommand, ReferralEvent>
{
    private const string List = "referrals";

    public override string Kind => "referral";

    public override Decider<Referral, ReferralCommand, ReferralEvent> Decider { get; } = Referral.With(clocks);

    public override EventNames<ReferralEvent> Names { get; } = new EventNames<ReferralEvent>()
        .Add<ReferralEvent.Suggested>("referral.suggested")
        .Add<ReferralEvent.Requested>("referral.requested")
        .Add<ReferralEvent.RequestedDown>("referral.requested-down")
        .Add<ReferralEvent.Accepted>("referral.accepted")
        .Add<ReferralEvent.Declined>("referral.declined")
        .Add<ReferralEvent.Seen>("referral.seen")
        .Add<ReferralEvent.ResultReturned>("referral.result-returned")
        .Add<ReferralEvent.Closed>("referral.closed")
        .Add<ReferralEvent.Ended>("referral.ended")
        .Add<ReferralEvent.WentUnanswered>("referral.went-unanswered");

    public override IEnumerable<Sql> Rows(Guid key, Happened happened, Referral after) =>
        ReferralRows.Of(new ReferralId(key), happened, after);

    public override IEnumerable<Reaction> Reactions(Guid key, Happened happened, Referral after) =>
    [
        .. ReferralReactions.When(new ReferralId(key), (ReferralEvent)happened.Event, after, happened.Version),
        .. CallReactions.When(new ReferralId(key), (ReferralEvent)happened.Event, after),
    ];

    public override IEnumerable<News> News(Guid key, Happened happened, Referral after)
    {
        if (after.About is not { } about)
        {
            yield break;
        }

        yield return new News.WorklistChanged(List, about.Group);

        // A suggestion is the team's own until a GP has decided.
        if (happened.Event is not ReferralEvent.Suggested && after is not UpReferral.Ended { WasRequested: false })
        {
            yield return new News.HospitalWorklistChanged(List, about.Hospital);
            yield return new News.PersonChanged(List, about.Patient.Account);
        }
    }

    public override PatientId? Concerns(Guid key, Happened happened, Referral after) => after.About?.Patient;

    public override DateTimeOffset? DueAt(Referral state) =>
        state is DownReferral.Requested { Overdue: true } ? null : ReferralFace.DueAt(state);

    public override ReferralCommand? WhenDue(Referral state) => new ReferralCommand.Ring();
}
