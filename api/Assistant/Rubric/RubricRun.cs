using CoManage.Api.Assistant.Tasks;
using CoManage.Domain.Assistant;

namespace CoManage.Api.Assistant.Rubric;

/// <summary>What one case came to in its tries.</summary>
/// <param name="Scores">One for each try, from 0 to 1.</param>
/// <param name="Silent">Why tries came to nothing.</param>
/// <param name="Missed">What no try did that it should, or some try did that it must not.</param>
internal sealed record CaseScore(RubricCase Case, IReadOnlyList<double> Scores, IReadOnlyList<string> Silent, IReadOnlyList<string> Missed, Usage Usage)
{
    public double Mean => Scores.Average();

    /// <summary>A patient meets one answer, not the mean of several.</summary>
    public double Worst => Scores.Min();
}

/// <summary>Carries the cases out on a model, k times each, and judges what comes.</summary>
/// <param name="judge">Judges what no plain check can tell; null leaves such criteria out.</param>
internal sealed class RubricRun(TaskRunner runner, RubricJudge? judge)
{
    public async Task<CaseScore> Score(RubricCase one, int tries, CancellationToken ct)
    {
        var (scores, silent, missed, usage) = (new List<double>(), new List<string>(), new HashSet<string>(), Usage.None);
        for (var i = 0; i < tries; i++)
        {
            var (answer, why, cost) = await Answer(one, ct);
            usage += cost;
            if (why is not null)
            {
                silent.Add(why);
                scores.Add(0);
                continue;
            }

            var held = await Held(one, answer, ct);
            scores.Add(ScoreOf(held));
            missed.UnionWith(held.Where(each => each.Holds == each.Criterion.Points < 0).Select(each => each.Criterion.Says));
        }

        return new(one, scores, silent, [.. missed], usage);
    }

    /// <summary>Points earned of all that could be, never below nothing.</summary>
    internal static double ScoreOf(IReadOnlyList<(Criterion Criterion, bool Holds)> held)
    {
        var most = held.Where(each => each.Criterion.Points > 0).Sum(each => each.Criterion.Points);
        var earned = held.Where(each => each.Holds).Sum(each => each.Criterion.Points);
        return most == 0 ? 0 : Math.Clamp((double)earned / most, 0, 1);
    }

    private async Task<IReadOnlyList<(Criterion Criterion, bool Holds)>> Held(RubricCase one, RubricAnswer answer, CancellationToken ct)
    {
        var held = one.Criteria.Where(each => each.IsPlain).Select(each => (each, each.Holds(answer))).ToList();
        if (judge is not null)
        {
            held.AddRange(await judge.Judge(one, answer, ct));
        }

        return held;
    }

    private async Task<(RubricAnswer Answer, string? Silent, Usage Usage)> Answer(RubricCase one, CancellationToken ct)
    {
        var material = one.Material();
        switch (one.Task)
        {
            case DraftKind.Summary:
                var summary = await runner.Run(CaseSummary.Of(material, one.Wording), ct);
                return (Linked(summary.Answer?.Linked(material).Kept, material), summary.Silent, summary.Usage);
            case DraftKind.Question:
                var question = await runner.Run(SpecialistQuestion.Of(material, one.Wording), ct);
                return (new($"{question.Answer?.Question}\n{question.Answer?.Tried}", 1, []), question.Silent, question.Usage);
            case DraftKind.Reply:
                var reply = await runner.Run(PatientReply.Of(material, one.Wording), ct);
                return (new(reply.Answer?.Reply ?? "", 1, []), reply.Silent, reply.Usage);
            default:
                var minutes = await runner.Run(RoomMinutes.Of(material, one.Wording), ct);
                return (Linked(minutes.Answer?.Linked(material).Kept, material), minutes.Silent, minutes.Usage);
        }
    }

    private static RubricAnswer Linked(IReadOnlyList<LinkedStatement>? statements, Material material) => statements is null ? RubricAnswer.None : new(
        string.Join('\n', statements.Select(each => each.Kind is { } kind ? $"{kind}: {each.Text.Words}" : each.Text.Words)),
        statements.Count,
        material.Items.Where(item => statements.Any(each => each.Sources.Contains(item.Source))).Select(item => item.Key).ToHashSet());
}
