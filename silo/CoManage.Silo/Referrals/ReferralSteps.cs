using System.Globalization;
using CoManage.Domain.Kernel;
using CoManage.Domain.Referrals;
using CoManage.Silo.Journal;

namespace CoManage.Silo.Referrals;

/// <summary>Referral events as the steps of its page.</summary>
internal static class ReferralSteps
{
    public static Sql Of(ReferralId referral, long number, ReferralEvent happened, Referral after)
    {
        var (by, at, text, reason) = Said(happened);
        return new Sql(
            """
            INSERT INTO referral_steps (referral_id, number, state, at, by_name, by_role, side, text, reason, appointment_at)
            VALUES (@id, @number, @state, @at, @name, @role, @side, @text, @reason, @when)
            """,
            ("id", referral.Value),
            ("number", number),
            ("state", happened is ReferralEvent.WentUnanswered ? "unanswered" : ReferralFace.StateOf(after).Code()),
            ("at", at),
            ("name", by?.Name ?? Actor.Service.Name),
            ("role", (by?.Role ?? Role.Service).Code()),
            ("side", Side(by)),
            ("text", text),
            ("reason", reason),
            ("when", (happened as ReferralEvent.Accepted)?.When));
    }

    private static (Signature? By, DateTimeOffset At, string? Text, string? Reason) Said(ReferralEvent happened) => happened switch
    {
        ReferralEvent.Suggested e => (e.SuggestedBy, e.At, null, e.Facts.Reason),
        ReferralEvent.Requested e => (e.Decided, e.Decided.At, null, null),
        ReferralEvent.RequestedDown e => (e.By, e.By.At, null, e.Facts.Reason),
        ReferralEvent.Accepted e => (e.By, e.By.At, e.Place?.Words, null),
        ReferralEvent.Declined e => (e.By, e.By.At, e.Text?.Words, e.Reason),
        ReferralEvent.Seen e => (e.By, e.By.At, null, null),
        ReferralEvent.ResultReturned e => (e.By, e.By.At, e.Text.Words, null),
        ReferralEvent.Closed e => (e.By, e.By.At, Next(e.FollowUp), e.Outcome),
        ReferralEvent.Ended e => (e.By, e.By.At, null, e.Reason.Code()),
        ReferralEvent.WentUnanswered e => (null, e.At, null, EndReason.NoAnswer.Code()),
        _ => throw new InvalidOperationException($"{happened.GetType().Name} is no step."),
    };

    private static string? Next(FollowUp followUp) =>
        (followUp as FollowUp.Planned)?.Date.ToString("O", CultureInfo.InvariantCulture);

    private static string Side(Signature? by) => by?.Role switch
    {
        null => "none",
        Role.HospitalDesk => "hospital",
        _ => "community",
    };
}
