namespace CoManage.Models;

/// <summary>Why a sign that stands in a message does not count.</summary>
public enum Suppression
{
    /// <summary>Said not to be there.</summary>
    Negated,

    /// <summary>A condition or a worry about what might come.</summary>
    Hypothetical,

    /// <summary>Asked of somebody else, whether that person has it.</summary>
    Asked,

    /// <summary>Heard, read or asked about in general.</summary>
    Teaching,

    /// <summary>A figure of speech.</summary>
    Idiom,

    /// <summary>A pet's.</summary>
    OfAnimal,

    /// <summary>Over, and nothing says that it is back.</summary>
    Past,

    /// <summary>Another person's, and over.</summary>
    OfAnotherPast,

    /// <summary>As it has been for long.</summary>
    Stable,

    /// <summary>Said to be over.</summary>
    Settled,

    /// <summary>A later reading of the same kind is no longer alarming.</summary>
    Superseded,
}
