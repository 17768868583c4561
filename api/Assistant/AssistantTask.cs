using CoManage.Domain.Assistant;

namespace CoManage.Api.Assistant;

/// <summary>One thing asked of the model, with its typed answer.</summary>
/// <param name="Name">The task's fixed name, for counters.</param>
/// <param name="Instructions">What to do; holds nothing of people.</param>
/// <param name="Material">What it is about. It is made unreadable as to people before it leaves.</param>
/// <param name="Known">What the record knows of these people.</param>
/// <param name="Check">What the shape of an answer does not say: the code of what is wrong, or null.</param>
internal sealed record AssistantTask<TAnswer>(
    string Name, string Instructions, string Material, IReadOnlyList<KnownWords> Known, Func<TAnswer, string?> Check)
    where TAnswer : class;

/// <summary>How a task ended: with an answer, or with the code of why there is none.</summary>
internal sealed record Outcome<TAnswer>(TAnswer? Answer, string? Silent, Usage Usage)
    where TAnswer : class;
