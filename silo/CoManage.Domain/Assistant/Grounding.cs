using System.Text.RegularExpressions;

namespace CoManage.Domain.Assistant;

/// <summary>Whether what a model says has its place in what it was given. Wrong figures are the worst of its mistakes.</summary>
public static partial class Grounding
{
    /// <summary>Every figure of the statement stands in one of its sources.</summary>
    public static bool HasItsFigures(string statement, IEnumerable<string> sources)
    {
        var known = sources.SelectMany(Figures).ToHashSet(StringComparer.Ordinal);
        return Figures(statement).All(known.Contains);
    }

    /// <summary>Every dose of the text was written down by somebody before.</summary>
    public static bool HasItsDoses(string text, IEnumerable<string> written)
    {
        var known = written.SelectMany(Doses).ToHashSet(StringComparer.Ordinal);
        return Doses(text).All(known.Contains);
    }

    // A number alone may be a count of the writer's own; two figures or a point in it is something measured or dated.
    private static IEnumerable<string> Figures(string text) =>
        Figure.Matches(IdentityForms.Plain(text)).Select(match => Trimmed(match.Value)).Where(each => each.Length > 1);

    private static IEnumerable<string> Doses(string text) => Dose.Matches(IdentityForms.Plain(text).ToLowerInvariant())
        .Select(match => Trimmed(match.Groups["amount"].Value) + (Units.GetValueOrDefault(match.Groups["unit"].Value) ?? match.Groups["unit"].Value));

    // 08:30 and 8:30, 5.0 and 5 are the same.
    private static string Trimmed(string number)
    {
        var whole = number.TrimStart('0');
        return whole.Contains('.', StringComparison.Ordinal) ? whole.TrimEnd('0').TrimEnd('.') : whole;
    }

    private static readonly Dictionary<string, string> Units = new()
    {
        ["毫克"] = "mg",
        ["克"] = "g",
        ["微克"] = "ug",
        ["μg"] = "ug",
        ["mcg"] = "ug",
        ["毫升"] = "ml",
        ["单位"] = "u",
        ["units"] = "u",
        ["unit"] = "u",
        ["iu"] = "u",
        ["片"] = "tablet",
        ["粒"] = "tablet",
        ["颗"] = "tablet",
        ["tablets"] = "tablet",
        ["pills"] = "tablet",
        ["pill"] = "tablet",
        ["capsules"] = "tablet",
        ["capsule"] = "tablet",
        ["喷"] = "puff",
        ["吸"] = "puff",
        ["puffs"] = "puff",
        ["滴"] = "drop",
        ["drops"] = "drop",
    };

    [GeneratedRegex("[0-9]+(?:[.][0-9]+)?")]
    private static partial Regex Figure { get; }

    [GeneratedRegex("(?<amount>[0-9]+(?:[.][0-9]+)?|[半一二两三四五六七八九十]|half an?|one|two|three|four)\\s*(?<unit>mg|mcg|ug|μg|g|ml|iu|units?|u|毫克|微克|毫升|克|单位|片|粒|颗|喷|吸|滴|tablets?|pills?|capsules?|puffs?|drops?)(?![a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Dose { get; }
}
