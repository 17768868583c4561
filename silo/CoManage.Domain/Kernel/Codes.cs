namespace CoManage.Domain.Kernel;

/// <summary>The names of enum members as they stand in the store and on the wire.</summary>
public static class Codes
{
    /// <summary>The member's name in camel case, the same that the JSON converter writes.</summary>
    public static string Code<TEnum>(this TEnum member)
        where TEnum : struct, Enum
    {
        var name = member.ToString();
        return $"{char.ToLowerInvariant(name[0])}{name[1..]}";
    }
}
