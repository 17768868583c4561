using CoManage.Domain.Kernel;
using CoManage.Domain.Referrals;
using CoManage.Models;
using CoManage.Tests.Support;

namespace CoManage.Tests.Domain.Referrals;

/// <summary>The people and facts of the referral tests.</summary>
internal static class ReferralCast
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 4, 4, 0, 0, TimeSpan.Zero);

    public static readonly Actor Lin = Person(1, Role.Gp, "Lin");
    public static readonly Actor Gao = Person(2, Role.Specialist, "Gao");
    public static readonly Actor Mei = Person(3, Role.HealthManager, "Mei");
    public static readonly Actor Desk = Person(4, Role.HospitalDesk, "Desk");
    public static readonly Actor Amina = Person(5, Role.Patient, "Amina");
    public static readonly Actor Admin = Person(6, Role.Administrator, "Admin");

    public static readonly ReferralFacts Facts = new(
        new PatientId(Amina.Id.Value),
        new GroupId(Id(12)),
        new HospitalId(Id(13)),
        "cardiology",
        Urgency.Soon,
        "screen_positive",
        Text("Stroke risk high, murmur."),
        new CaseId(Id(10)),
        "stroke",
        Text("{}"));

    public static readonly ReferralFacts DownFacts = Facts with { Reason = "stable", Case = null };
    public static readonly ReferralAsks Asks = new(Text("Clopidogrel"), Text("Bleeding"), new DateOnly(2026, 4, 1));

    public static readonly ReferralEvent.Suggested Suggested = new(Facts, Sign(Lin), Noon);
    public static readonly ReferralEvent.Requested Requested = new(Sign(Lin), Noon.AddDays(3));
    public static readonly ReferralEvent.WentUnanswered Unanswered = new(Noon.AddDays(3));
    public static readonly ReferralEvent.RequestedDown RequestedDown = new(DownFacts, Asks, Sign(Desk), Noon.AddDays(3));
    public static readonly ReferralEvent.Accepted Accepted = new(Noon.AddDays(2), Text("Building 2"), Sign(Desk));
    public static readonly ReferralEvent.Declined Declined = new("noCapacity", null, Sign(Desk));
    public static readonly ReferralEvent.Seen Seen = new(Sign(Desk));
    public static readonly ReferralEvent.ResultReturned Result = new(Text("No stenosis."), null, Sign(Desk));
    public static readonly ReferralEvent.Closed Closed =
        new("diagnosed", new FollowUp.Planned(new DateOnly(2026, 6, 1)), Sign(Lin));

    public static readonly ReferralEvent.Ended Ended = new(EndReason.Moved, Sign(Lin));

    public static readonly ReferralCommand.Close CloseRightly = new("diagnosed", new DateOnly(2026, 6, 1), null);

    public static Spec<Referral, ReferralCommand, ReferralEvent> Given(params ReferralEvent[] history) =>
        new(Referral.With(ReferralClocks.Usual), history);

    public static Moment By(Actor by) => new(Noon, by);

    public static Moment At(DateTimeOffset now) => new(now, Actor.Service);

    public static Signature Sign(Actor by) => Signature.Of(By(by));

    public static PrivateText Text(string words) => new(words);

    private static Actor Person(byte number, Role role, string name) => new(new UserId(Id(number)), role, name);

    private static Guid Id(byte number) => new(number, 0, 0, new byte[8]);
}
