using System.Text.Json.Serialization;
using CoManage.Domain.Kernel;

namespace CoManage.Domain.Triage;

/// <summary>What a case rests on. It points to where the facts are kept instead of copying people's words.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Assessment), "assessment")]
[JsonDerivedType(typeof(Message), "message")]
[JsonDerivedType(typeof(Measurement), "measurement")]
public abstract record Evidence
{
    private Evidence()
    {
    }

    /// <summary>The screening that it comes from; null when it comes from anywhere else.</summary>
    public static ScreeningId? ScreeningOf(Evidence evidence) => evidence switch
    {
        Assessment e => e.Screening,
        Measurement e => e.Screening,
        _ => null,
    };

    /// <summary>A screening whose assessment met a rule.</summary>
    public sealed record Assessment(ScreeningId Screening, string Programme, string Instrument, double? Score, string? Band) : Evidence;

    /// <summary>A message with red flags. The words stay in the room; only its people read them there.</summary>
    /// <param name="Assistant">Set where the assistant's second reading raised it, and not the rules.</param>
    public sealed record Message(RoomId Room, long Number, IReadOnlyList<string> Flags, AssistantNote? Assistant = null) : Evidence;

    /// <summary>Measured values that are critical by themselves, each with its unit; from a screening or from the record.</summary>
    public sealed record Measurement(IReadOnlyDictionary<string, string> Values, ScreeningId? Screening = null) : Evidence;
}

/// <summary>Why the assistant holds a message for more urgent than the rules did.</summary>
public sealed record AssistantNote(PrivateText Why, string Model);
