using CoManage.Domain.Calls;
using CoManage.Silo.Calls;
using CoManage.Silo.Reading;
using CoManage.Silo.Screening;

namespace CoManage.Api.Calls;

/// <param name="Seen">How many calls the screen showed.</param>
/// <param name="NextOn">The day of the next call; null for the one that the result proposes.</param>
internal sealed record CallAnswerBody(CallResult? Result, int? Seen, DateOnly? NextOn, DateOnly? DiedOn, string? Note);

internal sealed record PlannedCallBody(Guid? GroupId, DateOnly? On);

/// <summary>A result that can be said of the call, with its next day before it is saved.</summary>
/// <param name="Next"><c>proposed</c>, <c>asked</c> or <c>none</c>.</param>
/// <param name="On">The day that is proposed.</param>
internal sealed record CallOffer(CallResult Result, string Next, DateOnly? On)
{
    public static CallOffer Of(CallResult result, CallClocks clocks, DateOnly today) => clocks.After(result, today) switch
    {
        NextCall.Proposed proposed => new(result, "proposed", proposed.On),
        NextCall.Asked => new(result, "asked", null),
        _ => new(result, "none", null),
    };
}

/// <summary>One call on one page.</summary>
/// <param name="Readings">The newest value of each item.</param>
/// <param name="Seen">How many calls there have been: sent back with the answer, so that a stale page is refused.</param>
internal sealed record CallPage(
    Guid Id,
    Guid PatientId,
    string Name,
    string Sex,
    int Age,
    string BirthDate,
    string? Phone,
    string? Address,
    string? EmergencyContact,
    string? Departure,
    ShownPlace Group,
    DateOnly Today,
    string Standing,
    IReadOnlyList<OwedCall> Owed,
    int Seen,
    IReadOnlyList<MeasuredValue> Readings,
    IReadOnlyList<PastCall> Earlier,
    IReadOnlyList<CallOffer> Offers);
