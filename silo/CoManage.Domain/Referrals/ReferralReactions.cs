using System.Globalization;
using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using CoManage.Domain.Patients;
using CoManage.Domain.Triage;

namespace CoManage.Domain.Referrals;

/// <summary>What follows elsewhere when something happens to a referral.</summary>
public static class ReferralReactions
{
    /// <param name="number">The event's number in its stream; notices are told apart by it.</param>
    public static IEnumerable<Reaction> When(ReferralId referral, ReferralEvent happened, Referral after, long number) =>
        after.About is not { } about
            ? []
            : [.. WhenTheCaseMayGoOn(referral, happened, about),
               .. WhenThePatientMovesOn(happened, after, about),
               .. WhenThePatientIsTold(referral, happened, after, number)];

    private static IEnumerable<Reaction> WhenTheCaseMayGoOn(ReferralId referral, ReferralEvent happened, ReferralFacts about)
    {
        var outcome = happened switch
        {
            ReferralEvent.Closed => "closed",
            ReferralEvent.Declined => "declined",
            ReferralEvent.Ended e => e.Reason.Code(),
            _ => null,
        };
        return (happened, about.Case) switch
        {
            // A case that decided on the referral itself waits for it already, and takes no notice.
            (ReferralEvent.Requested e, { } of) =>
                [new(of.Value, new TriageCommand.TakeReferralRequest(referral, about.Reason, e.Decided))],
            (_, { } of) when outcome is not null => [new(of.Value, new TriageCommand.TakeReferralEnd(referral, outcome))],
            _ => [],
        };
    }

    private static IEnumerable<Reaction> WhenThePatientMovesOn(ReferralEvent happened, Referral after, ReferralFacts about)
    {
        (Stage Stage, string Reason)? move = happened switch
        {
            ReferralEvent.Accepted when after is UpReferral => (Stage.Referral, "referred"),
            ReferralEvent.Closed { FollowUp: FollowUp.Planned } => (Stage.FollowUp, "returned"),
            _ => null,
        };
        return move is { } to && about.Programme is { } programme
            ? [new(about.Patient.Value, new PatientCommand.EnterStage(programme, to.Stage, to.Reason))]
            : [];
    }

    /// <summary>In coded words; the hospital's own words reach the patient only when the GP closes.</summary>
    private static IEnumerable<Reaction> WhenThePatientIsTold(
        ReferralId referral, ReferralEvent happened, Referral after, long number)
    {
        if (after.About is not { } about || after is UpReferral.Ended { WasRequested: false } || Told(happened) is not { } told)
        {
            return [];
        }

        // A hospital takes the patient over, or gives the patient back: other words.
        var code = after is UpReferral ? $"referral.{told.What}" : $"referral.down.{told.What}";
        var values = new Dictionary<string, string>
        {
            ["referral"] = referral.Value.ToString(),
            ["direction"] = (after is UpReferral ? ReferralDirection.Up : ReferralDirection.Down).Code(),
            ["hospital"] = about.Hospital.Value.ToString(),
            ["department"] = about.Department,
        };
        foreach (var (name, value) in told.More.Where(each => each.Value is not null))
        {
            values[name] = value ?? "";
        }

        var words = happened is ReferralEvent.Closed && after is UpReferral.Closed closed ? closed.Result : new PrivateText("");
        var post = new RoomCommand.PostFor(
            DerivedId.From("referral.notice", referral.Value, $"{number}"),
            RoomFacts.OfConsult(about.Group, about.Patient),
            Author(told.By),
            MessageKind.Notice,
            words,
            new Notice(code, values));
        return [new(RoomId.OfConsult(about.Group, about.Patient).Value, post)];
    }

    private static (string What, Signature By, (string Name, string? Value)[] More)? Told(ReferralEvent happened) => happened switch
    {
        ReferralEvent.Requested e => ("requested", e.Decided, []),
        ReferralEvent.RequestedDown e => ("requested", e.By, []),
        ReferralEvent.Accepted e => ("accepted", e.By, [("when", e.When?.ToString("O", CultureInfo.InvariantCulture))]),
        ReferralEvent.Declined e => ("declined", e.By, [("reason", e.Reason)]),
        ReferralEvent.Seen e => ("seen", e.By, []),
        ReferralEvent.ResultReturned e => ("result", e.By, []),
        ReferralEvent.Closed e => (
            "closed",
            e.By,
            [("outcome", e.Outcome), ("nextFollowUp", (e.FollowUp as FollowUp.Planned)?.Date.ToString("O", CultureInfo.InvariantCulture))]),

        // Nobody wants to read in the patient's room that the patient died or moved.
        ReferralEvent.Ended { Reason: not (EndReason.Died or EndReason.Moved) } e => (
            "ended", e.By, [("reason", e.Reason.Code())]),
        _ => null,
    };

    /// <summary>The hospital's people are not in the room; the service speaks for them.</summary>
    private static Actor Author(Signature by) =>
        by.Role == Role.HospitalDesk ? Actor.Service : new Actor(by.Id, by.Role, by.Name);
}
