namespace CoManage.Models;

/// <summary>What the record says of the person who writes, and what the person wrote just before. Null means unknown.</summary>
public sealed record MessageContext
{
    public static MessageContext None { get; } = new();

    /// <summary>Has chronic obstructive pulmonary disease.</summary>
    public bool? HasCopd { get; init; }

    /// <summary>The usual oxygen saturation in percent.</summary>
    public double? UsualSpO2 { get; init; }

    /// <summary>Uses insulin or a drug that can cause hypoglycaemia.</summary>
    public bool? OnInsulin { get; init; }

    /// <summary>Pregnant or breastfeeding.</summary>
    public bool? IsPregnant { get; init; }

    /// <summary>Takes an anticoagulant or antiplatelet drug.</summary>
    public bool? OnAnticoagulant { get; init; }

    /// <summary>Messages of the same person in the last half hour, the oldest first.</summary>
    public IReadOnlyList<string> Earlier { get; init; } = [];
}
