using System.Globalization;

namespace CoManage.Api.Assistant.Rubric;

/// <summary>Numbers of the criteria that an answer meets.</summary>
internal sealed record Judgement(IReadOnlyList<int> Met);

/// <summary>The same endpoint as a judge, for what words in a list cannot tell. Its word is softer than a plain check.</summary>
internal sealed class RubricJudge(TaskRunner runner)
{
    /// <summary>Criteria without a plain check; none when the judge itself has no usable answer.</summary>
    public async Task<IReadOnlyList<(Criterion Criterion, bool Holds)>> Judge(RubricCase one, RubricAnswer answer, CancellationToken ct)
    {
        var open = one.Criteria.Where(each => !each.IsPlain).ToList();
        if (open.Count == 0)
        {
            return [];
        }

        var outcome = await runner.Run(
            new AssistantTask<Judgement>(
                "judge",
                """
                The material is what a writer was given, then the writer's answer, then numbered criteria. For each criterion decide strictly whether the answer does what it says.
                "met": the numbers of the criteria that the answer does.
                """,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"GIVEN\n{one.Material().Text()}\nANSWER\n{answer.Text}\nCRITERIA\n{string.Join('\n', open.Select((each, index) => $"{index + 1}. {each.Says}"))}"),
                [],
                judged => judged.Met.All(number => number >= 1 && number <= open.Count) ? null : Silence.WrongShape),
            ct);
        return outcome.Answer is { } met ? [.. open.Select((each, index) => (each, met.Met.Contains(index + 1)))] : [];
    }
}
