using System.Globalization;
using CoManage.Api.Assistant.Tasks;
using CoManage.Domain.Assistant;
using CoManage.Domain.Kernel;

namespace CoManage.Api.Assistant.Rubric;

/// <summary>One case of the suite: what a task is given, and what its answer is judged by.</summary>
/// <param name="Task"><c>summary</c>, <c>question</c>, <c>reply</c> or <c>minutes</c>.</param>
/// <param name="Said">Lines of a room, each beginning with who speaks: <c>patient:</c>, <c>gp:</c>, <c>healthManager:</c>.</param>
/// <param name="Readings">Measured values as they stand in the record.</param>
/// <param name="Medicines">As recorded; null where nobody asked.</param>
/// <param name="Names">Who must not be known outside.</param>
internal sealed record RubricCase(
    string Id,
    DraftKind Task,
    string Language,
    string About,
    IReadOnlyList<string> Said,
    IReadOnlyList<Criterion> Criteria,
    IReadOnlyList<string>? Readings = null,
    IReadOnlyList<string>? Medicines = null,
    IReadOnlyList<string>? Names = null,
    ReadingLevel Level = ReadingLevel.Plain)
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 8, 0, 0, TimeSpan.FromHours(8));

    public Wording Wording => new(Language, Level);

    public Material Material() => new(
        About,
        [
            .. Said.Select((text, index) => new MaterialItem(
                string.Create(CultureInfo.InvariantCulture, $"M{index + 1}"),
                new SourceLink("message", Monday.AddHours(3 * index), new RoomId(Guid.Empty), index + 1), text)),
            .. (Readings ?? []).Select((text, index) => new MaterialItem(
                string.Create(CultureInfo.InvariantCulture, $"R{index + 1}"), new SourceLink("reading", Monday.AddDays(-index)), text)),
        ],
        Medicines,
        [.. (Names ?? []).Select(name => new KnownWords(IdentityKind.Person, name))],
        LeftOut: 0);
}

/// <summary>
/// One thing that an answer does or does not. Points for what it should do are positive, for what it must not negative;
/// a negative one counts when the answer does it.
/// </summary>
/// <param name="Says">For the table, and for a judge where nothing below can tell.</param>
/// <param name="Points">From -10 to 10.</param>
/// <param name="Any">The answer has one of these, or each of a group joined by <c>+</c>; case does not count.</param>
/// <param name="AtMost">The answer has no more letters than this.</param>
/// <param name="Statements">It has at least so many statements.</param>
/// <param name="Cites">A statement rests on this key.</param>
internal sealed record Criterion(
    string Says, int Points, IReadOnlyList<string>? Any = null, int? AtMost = null, int? Statements = null, string? Cites = null)
{
    /// <summary>Whether it can be told without a judge.</summary>
    public bool IsPlain => Any is not null || AtMost is not null || Statements is not null || Cites is not null;

    /// <summary>Whether the answer does it.</summary>
    public bool Holds(RubricAnswer answer) =>
        (Any is null || Any.Any(group => group.Split('+').All(words => answer.Text.Contains(words, StringComparison.OrdinalIgnoreCase))))
        && (AtMost is null || answer.Text.Count(char.IsLetterOrDigit) <= AtMost)
        && (Statements is null || answer.Statements >= Statements)
        && (Cites is null || answer.Cited.Contains(Cites));
}

/// <summary>An answer as criteria see it; nothing when the task came to nothing.</summary>
internal sealed record RubricAnswer(string Text, int Statements, IReadOnlyCollection<string> Cited)
{
    public static readonly RubricAnswer None = new("", 0, []);
}
