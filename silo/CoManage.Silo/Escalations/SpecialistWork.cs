using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;
using CoManage.Silo.Reading;
using Dapper;

namespace CoManage.Silo.Escalations;

/// <summary>What a specialist has done in the last seven days, for the specialist alone.</summary>
/// <param name="Answered">Questions answered, referrals proposed among them.</param>
/// <param name="AnsweredBefore">The same in the seven days before.</param>
/// <param name="MedianMinutes">From question to answer, the wait for more left out; whole minutes, null without an answer.</param>
/// <param name="AskedMore">How often more was asked for.</param>
public sealed record SpecialistWork(int Answered, int AnsweredBefore, int? MedianMinutes, int AskedMore);

/// <summary>Counts a specialist's own work from what was said about the questions.</summary>
public sealed class SpecialistWorkQueries(IReadDatabase database, TimeProvider clock)
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    // Of a question that was touched in the time, all that was said: its waits may have begun before.
    private const string Said = """
        SELECT t.escalation_id AS Id, t.at AS At, t.kind AS Kind, t.by_id AS ById
        FROM escalation_thread t
        WHERE t.escalation_id IN (SELECT m.escalation_id FROM escalation_thread m WHERE m.by_id = @me AND m.at > @since)
        ORDER BY t.escalation_id, t.number
        """;

    public async Task<SpecialistWork> Of(Actor who, CancellationToken ct)
    {
        var (me, now) = (who.Id.Value.ToString(), clock.GetUtcNow());
        await using var connection = await database.Open(ct).ConfigureAwait(false);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(
            Said, new { me, since = (now - (2 * Week)).ToUnixTimeMilliseconds() }, cancellationToken: ct)).ConfigureAwait(false);
        var threads = rows.GroupBy(each => each.Id).Select(each => each.ToList()).ToList();
        var answers = threads.SelectMany(thread => Answers(thread, me)).ToList();
        var newest = answers.Where(each => each.At > now - Week).ToList();
        return new SpecialistWork(
            newest.Count,
            answers.Count(each => each.At > now - (2 * Week) && each.At <= now - Week),
            Median([.. newest.Select(each => each.Took).Order()]),
            threads.Sum(thread => thread.Count(each => each.Kind == "more" && each.ById == me && Shown.At(each.At) > now - Week)));
    }

    private static IEnumerable<(DateTimeOffset At, TimeSpan Took)> Answers(IReadOnlyList<Row> thread, string me)
    {
        var (waited, waits) = (TimeSpan.Zero, (DateTimeOffset?)null);
        foreach (var each in thread)
        {
            var at = Shown.At(each.At);
            switch (each.Kind)
            {
                case "more":
                    waits = at;
                    break;
                case "supplied":
                    waited += at - (waits ?? at);
                    waits = null;
                    break;
                case "answer" or "proposal" when each.ById == me:
                    // Whoever answers without waiting any longer has waited all the same.
                    yield return (at, at - Shown.At(thread[0].At) - waited - (waits is { } since ? at - since : TimeSpan.Zero));
                    break;
                default:
                    break;
            }
        }
    }

    private static int? Median(IReadOnlyList<TimeSpan> ordered) => ordered.Count == 0
        ? null
        : (int)Math.Round((ordered[(ordered.Count - 1) / 2] + ordered[ordered.Count / 2]).TotalMinutes / 2, MidpointRounding.AwayFromZero);

    private sealed record Row
    {
        public string Id { get; init; } = "";

        public long At { get; init; }

        public string Kind { get; init; } = "";

        public string ById { get; init; } = "";
    }
}
