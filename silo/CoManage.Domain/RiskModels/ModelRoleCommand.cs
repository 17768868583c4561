using CoManage.Domain.Kernel;

namespace CoManage.Domain.RiskModels;

/// <summary>What the role of the models in one programme can be told. Its key follows from the programme's code.</summary>
public abstract record ModelRoleCommand
{
    private ModelRoleCommand()
    {
    }

    /// <summary>What the models may do from now on; neither is the published instruments alone.</summary>
    public sealed record Allow(string Programme, bool MayPutFirst, int ExtraPerWeek) : ModelRoleCommand;

    /// <summary>A person whom a model places high.</summary>
    /// <param name="IsFound">The published instruments opened the case of this screening themselves.</param>
    public sealed record Offer(PlacedHigh Person, bool IsFound) : ModelRoleCommand;

    public static Guid KeyOf(string programme) => DerivedId.From($"model-role/{programme}");
}

/// <summary>What happened to the role of the models in one programme.</summary>
public abstract record ModelRoleEvent
{
    private ModelRoleEvent()
    {
    }

    public sealed record Allowed(string Programme, bool MayPutFirst, int ExtraPerWeek) : ModelRoleEvent;

    /// <summary>Stands before others of the same urgency.</summary>
    public sealed record PutFirst(PlacedHigh Person) : ModelRoleEvent;

    /// <summary>Comes into the queue as worth a look.</summary>
    public sealed record Added(PlacedHigh Person, DateOnly Week) : ModelRoleEvent;
}

/// <summary>A person of a model's high band, and by which screening.</summary>
public sealed record PlacedHigh(
    string Model, PatientId Patient, GroupId Group, string Programme, ScreeningId Screening, double Score, int Rank, string Band);
