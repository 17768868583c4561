using System.Text.Json;

namespace CoManage.Silo.Runtime;

/// <summary>The name of a choice as read models and the wire spell it.</summary>
public static class WireName
{
    public static string Of<TChoice>(TChoice choice)
        where TChoice : struct, Enum =>
        JsonNamingPolicy.CamelCase.ConvertName(choice.ToString());

    public static TChoice Parse<TChoice>(string name)
        where TChoice : struct, Enum =>
        Enum.Parse<TChoice>(name, ignoreCase: true);
}
