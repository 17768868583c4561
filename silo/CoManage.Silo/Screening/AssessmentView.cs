using CoManage.Domain.Kernel;
using CoManage.Models;

namespace CoManage.Silo.Screening;

/// <summary>What one instrument said of one screening, with all words that a reader needs.</summary>
/// <param name="Level"><c>high</c>, <c>raised</c>, <c>low</c> or <c>unknown</c>.</param>
/// <param name="Unanswered">Warning signs and required questions of the whole form that nobody answered.</param>
public sealed record AssessmentView(
    Guid ScreeningId,
    string Programme,
    Bilingual ProgrammeTitle,
    string Instrument,
    Bilingual InstrumentTitle,
    string Version,
    DateTimeOffset At,
    double? Score,
    string? ScoreUnit,
    IReadOnlyList<Outcome> Outcomes,
    string? Band,
    Bilingual? BandTitle,
    string Level,
    IReadOnlyList<ReasonView> Reasons,
    IReadOnlyList<MissingView> Missing,
    IReadOnlyList<MissingView> Unanswered,
    string? Problem,
    bool AwaitingSignOff,
    RuleView? Rule);

/// <summary>Which answer gave which points.</summary>
public sealed record ReasonView(string Input, Bilingual Label, string Answer, double? Points, Bilingual Text);

/// <summary>An input that was not answered.</summary>
/// <param name="Ask">In a patient's words; null where the label serves both.</param>
public sealed record MissingView(string Input, Bilingual Label, Bilingual? Ask = null);

/// <summary>The referral rule that a result or value met.</summary>
public sealed record RuleView(string Id, string Urgency, Bilingual Action, Bilingual Source, bool Confirmed);

/// <summary>One answered form.</summary>
public sealed record ScreeningPage(
    Guid Id,
    Guid PatientId,
    string Programme,
    int FormVersion,
    DateTimeOffset TakenAt,
    string By,
    IReadOnlyList<AnswerView> Answers,
    IReadOnlyList<AssessmentView> Assessments);

/// <summary>One answer in the unit in which it was given.</summary>
public sealed record AnswerView(string Field, Bilingual Label, string Value, string Unit);

/// <summary>One screening in a person's list.</summary>
public sealed record ScreeningLine(Guid Id, string Programme, Bilingual Title, DateTimeOffset TakenAt);

/// <summary>A screening that counts no more, because its import was taken back.</summary>
/// <param name="At">When it was taken back.</param>
/// <param name="Reason">A code of <see cref="Withdrawal.Reasons"/>.</param>
public sealed record WithdrawnScreening(Bilingual Title, DateTimeOffset TakenAt, DateTimeOffset At, string By, string Reason);

/// <summary>The newest value of something measured, in its canonical unit.</summary>
public sealed record MeasuredValue(string Item, double Value, string Unit, DateTimeOffset At);
