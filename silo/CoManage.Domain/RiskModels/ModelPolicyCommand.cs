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

    /// <summary>How many people worth a look the model may add to the queue in a week; 0 is none.</summary>
    public sealed record SetExtra(string Model, int PerWeek) : ModelPolicyCommand;

    /// <summary>A person whom the model places high; added while the week has room.</summary>
    public sealed record Offer(
        string Model, PatientId Patient, GroupId Group, string Programme, ScreeningId Screening, double Score, int Rank, string Band)
        : ModelPolicyCommand;

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

    public sealed record ExtraSet(string Model, int PerWeek) : ModelPolicyEvent;

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
