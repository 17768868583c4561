using CoManage.Domain.Assistant;

namespace CoManage.Api.Assistant;

/// <summary>What a task has cost: all its calls together.</summary>
/// <param name="CostMicros">Millionths of the currency.</param>
internal sealed record Usage(int Calls, long InputTokens, long OutputTokens, long CostMicros, long Milliseconds)
{
    public static readonly Usage None = new(0, 0, 0, 0, 0);

    /// <summary>As the log keeps it.</summary>
    public ModelRun Run(string model) => new(model, Calls, InputTokens, OutputTokens, CostMicros, Milliseconds);

    public static Usage operator +(Usage one, Usage other) => new(
        one.Calls + other.Calls,
        one.InputTokens + other.InputTokens,
        one.OutputTokens + other.OutputTokens,
        one.CostMicros + other.CostMicros,
        one.Milliseconds + other.Milliseconds);
}
