using CoManage.Domain.Calls;
using CoManage.Domain.Kernel;
using CoManage.Silo.Calls;
using CoManage.Silo.Patients;
using CoManage.Silo.Reading;
using CoManage.Silo.Screening;

namespace CoManage.Api.Calls;

/// <summary>Puts the page of one call together.</summary>
internal sealed class CallPages(
    CallQueries calls, PatientRecord record, ScreeningQueries screenings, CallClocks clocks, TimeProvider clock)
{
    private const int MostReadings = 8;

    /// <summary>Null where there is none. The caller has asked for the right to see it.</summary>
    public async Task<CallPage?> Find(CallPlanId id, CancellationToken ct)
    {
        if (await calls.Find(id, ct) is not { } plan || await record.Find(plan.Patient, ct) is not { Patient: var row } details)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var today = clocks.DayOf(now);
        var measured = details.Measurements.Select(each => new MeasuredValue(each.Item, each.Value, each.Unit, Shown.At(each.TakenAt)))
            .Concat(await screenings.MeasuredOf(plan.Patient, ct));
        return new CallPage(
            plan.Id,
            plan.Patient.Value,
            row.Name,
            row.Sex,
            Shown.Age(row.BirthDate, now),
            row.BirthDate,
            row.Phone,
            row.Address,
            row.EmergencyContact,
            row.Departure,
            plan.Group,
            today,
            plan.Standing,
            plan.Owed,
            plan.Calls,
            [.. measured.OrderByDescending(each => each.At).DistinctBy(each => each.Item).Take(MostReadings)],
            plan.Earlier,
            [.. Enum.GetValues<CallResult>().Select(each => CallOffer.Of(each, clocks, today))]);
    }

    /// <summary>Nobody dies before being born; the calls themselves do not know the day of birth.</summary>
    public async Task<bool> MayHaveDied(CallPlanId id, DateOnly on, CancellationToken ct) =>
        await calls.Find(id, ct) is not { } plan || await record.Find(plan.Patient, ct) is not { Patient: var row }
        || string.CompareOrdinal(on.ToString("O", System.Globalization.CultureInfo.InvariantCulture), row.BirthDate) >= 0;
}
