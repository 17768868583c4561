using CoManage.Domain.Kernel;
using CoManage.Domain.Referrals;
using CoManage.Silo.Reading;

namespace CoManage.Silo.Referrals;

/// <summary>
/// One page for all, with what each reader may see of it: the hospital nothing of the case, the patient no word of the
/// hospital's before the GP has closed.
/// </summary>
internal static class ReferralPages
{
    public static ReferralPage Of(Actor who, StoredReferral row, IReadOnlyList<StoredStep> steps, DateTimeOffset now)
    {
        var isPatient = who.Role == Role.Patient;
        var (actions, ends) = who.Role switch
        {
            Role.Gp => (Split(row.GpActions), Split(row.GpEnds)),
            Role.HospitalDesk => (Split(row.DeskActions), Split(row.DeskEnds)),
            _ => ([], []),
        };
        return new ReferralPage(
            row.Show(now),
            who.IsCareTeam && row.CaseId is { } triageCase ? Guid.Parse(triageCase) : null,
            row.Summary,
            isPatient ? null : row.Phone,
            Words(row.Reason),
            isPatient ? null : Shown.Frozen(row.Snapshot),
            [.. steps.Select(step => Show(step, isPatient && row.State != "closed"))],
            row.Result is { } result && (!isPatient || row.State == "closed")
                ? new ReferralResult(result, Asks(row.ResultMedicine, row.ResultWatch, row.ResultDate))
                : null,
            Asks(row.AsksMedicine, row.AsksWatch, row.AsksDate),
            row.Outcome is { } outcome ? Words(outcome) : null,
            row.NextFollowUp,
            row.WithoutFollowUp is { } without ? Words(without) : null,
            actions,
            Choices(ends));
    }

    private static ReferralStep Show(StoredStep step, bool isBeforeRelease) => new(
        step.State,
        Shown.At(step.At),
        step.ByName,
        step.ByRole,
        step.Side,
        isBeforeRelease && step.State is ("resultReturned" or "declined") ? null : step.Text,
        step.Reason is { } reason ? Words(reason) : null,
        Shown.At(step.AppointmentAt));

    private static ReferralChoices Choices(string[] ends)
    {
        var listed = ReferralReasons.Listed;
        return new ReferralChoices(
            All(listed.Decline),
            All([.. listed.End.Where(each => ends.Contains(each.Code))]),
            All(listed.Close),
            All(listed.WithoutFollowUp),
            All(listed.ReferDown));
    }

    private static ShownReason[] All(IReadOnlyList<CodedReason> list) =>
        [.. list.Select(each => new ShownReason(each.Code, each.Text))];

    private static ShownReason Words(string code) => new(code, ReferralReasons.Listed.TextOf(code));

    private static ShownAsks? Asks(string? medicine, string? watch, string? date) =>
        (medicine ?? watch ?? date) is null ? null : new ShownAsks(medicine, watch, date);

    private static string[] Split(string codes) => codes.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
