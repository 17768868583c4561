using System.Globalization;
using CoManage.Domain.Assistant;
using CoManage.Silo.Journal;

namespace CoManage.Silo.Assistant;

/// <summary>The table <c>assistant_runs</c>, after each task that asked the model or was kept from it.</summary>
internal static class RunRows
{
    /// <summary>The outcome of a task that ended with an answer; others are the codes of why there is none.</summary>
    public const string Answered = "answered";

    public static Sql Of(Guid key, string task, DateTimeOffset at, string outcome, ModelRun run) => new(
        """
        INSERT INTO assistant_runs
          (run_id, task, day, outcome, model, calls, input_tokens, output_tokens, cost_micros, milliseconds)
        VALUES (@run, @task, @day, @outcome, @model, @calls, @input, @output, @cost, @ms)
        ON CONFLICT (run_id) DO NOTHING
        """,
        ("run", key), ("task", task), ("day", DayOf(at)), ("outcome", outcome), ("model", run.Model), ("calls", (long)run.Calls),
        ("input", run.InputTokens), ("output", run.OutputTokens), ("cost", run.CostMicros), ("ms", run.Milliseconds));

    public static string DayOf(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
