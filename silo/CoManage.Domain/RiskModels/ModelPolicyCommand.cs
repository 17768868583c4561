using CoManage.Domain.Kernel;

namespace CoManage.Domain.RiskModels;

/// <summary>What the policy of one model can be told. Its key follows from the model's name.</summary>
public abstract record ModelPolicyCommand
{
    private ModelPolicyCommand()
    {
    }

    /// <summary>Shows another version from now on. Whether there is such a version, whoever sends the command has checked.</summary>
    public sealed record Promote(string Model, string Version) : ModelPolicyCommand;

    public static Guid KeyOf(string model) => DerivedId.From($"model-policy/{model}");
}

/// <summary>What happened to the policy of one model.</summary>
public abstract record ModelPolicyEvent
{
    private ModelPolicyEvent()
    {
    }

    /// <param name="From">The version shown before; null was the shipped one.</param>
    public sealed record Promoted(string Model, string? From, string To) : ModelPolicyEvent;

    /// <summary>Only in old logs: a weekly capacity of the model's own.</summary>
    public sealed record ExtraSet(string Model, int PerWeek) : ModelPolicyEvent;

    /// <summary>Only in old logs: a person whom the model brought into the queue under its own capacity.</summary>
    public sealed record Added(
        string Model,
        PatientId Patient,
        GroupId Group,
        string Programme,
        ScreeningId Screening,
        double Score,
        int Rank,
        string Band,
        DateOnly Week) : ModelPolicyEvent;
}
