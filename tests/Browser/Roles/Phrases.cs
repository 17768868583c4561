using System.Text.Json;
using System.Text.RegularExpressions;
using CoManage.Tests.Support;

namespace CoManage.Tests.Browser.Roles;

/// <summary>
/// What the pages say, found by its Chinese words in the catalogues of the service. A phrase that none of them knows is a
/// person's own, and stays as it was said.
/// </summary>
internal static partial class Phrases
{
    private static readonly string[] Data = ["silo/CoManage.Domain", "api/Imports"];
    private static readonly Lazy<IReadOnlyList<Text>> All = new(() => [.. OfPages().Concat(OfService())]);

    /// <summary>Every wording of the phrase in this language: what is said alike in Chinese may have several in English.</summary>
    public static IReadOnlyList<string> In(string language, string words)
    {
        if (language != "en")
        {
            return [words];
        }

        string[] same = [.. All.Value.Where(text => text.Chinese == words).SelectMany(text => text.English).Distinct()];
        return same is [] ? [Filled(words) ?? words] : same;
    }

    /// <summary>Finds the phrase where a page may stand numbers and names between: <c>{{count}} 秒后送出</c>.</summary>
    public static string Pattern(string language, string words) => string.Join('|', In(language, words).Select(each =>
        string.Join(".+?", Hole().Split(each).Select(Escaped))));

    // A page takes an expression between slashes.
    private static string Escaped(string words) => Regex.Escape(words).Replace("/", @"\/", StringComparison.Ordinal);

    /// <summary>A phrase with values in it, put into the English of the text that has most words of its own.</summary>
    private static string? Filled(string words)
    {
        foreach (var text in All.Value.Where(text => text.Own > 1).OrderByDescending(text => text.Own))
        {
            var names = Value().Matches(text.Chinese).Select(each => each.Groups[1].Value).ToArray();
            var found = Regex.Match(words, $"^{string.Join("(.+?)", Hole().Split(text.Chinese).Select(Regex.Escape))}$");
            if (names is not [] && found.Success)
            {
                var values = names.Select((name, at) => (Name: name, Value: In("en", found.Groups[at + 1].Value)[0])).ToDictionary();
                var english = values.GetValueOrDefault("count") == "1" ? text.English[0] : text.English[^1];
                return Value().Replace(english, each => values[each.Groups[1].Value]);
            }
        }

        return null;
    }

    private static IEnumerable<Text> OfPages()
    {
        foreach (var file in Directory.GetFiles(SourceTree.At("web-client", "src"), "zh.json", SearchOption.AllDirectories))
        {
            var english = Leaves(Read(Path.Combine(Path.GetDirectoryName(file) ?? "", "en.json")), "").ToDictionary();
            foreach (var (key, chinese) in Leaves(Read(file), ""))
            {
                string[] numbers = [key, $"{key}_one", $"{key}_other"];
                yield return new Text(chinese, [.. numbers.Where(english.ContainsKey).Select(each => english[each])]);
            }
        }
    }

    private static IEnumerable<Text> OfService() => Data
        .SelectMany(folder => Directory.GetFiles(SourceTree.At(folder.Split('/')), "*.json", SearchOption.AllDirectories))
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .SelectMany(file => Leaves(Read(file), "")
            .Where(leaf => Language().IsMatch(leaf.Path))
            .GroupBy(leaf => Language().Replace(leaf.Path, ""), leaf => leaf.Words))
        .Where(pair => pair.Count() > 1)
        .Select(pair => new Text(pair.First(), [pair.Last()]));

    private static JsonElement Read(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(file));
        return document.RootElement.Clone();
    }

    private static IEnumerable<(string Path, string Words)> Leaves(JsonElement part, string path) => part.ValueKind switch
    {
        JsonValueKind.Object => part.EnumerateObject().SelectMany(each => Leaves(each.Value, $"{path}.{each.Name}")),
        JsonValueKind.Array => part.EnumerateArray().SelectMany((each, at) => Leaves(each, $"{path}.{at}")),
        JsonValueKind.String => [(path, part.GetString() ?? "")],
        _ => [],
    };

    [GeneratedRegex(@"\{\{(\w+)\}\}")]
    private static partial Regex Value();

    [GeneratedRegex(@"\{\{\w+\}\}")]
    private static partial Regex Hole();

    [GeneratedRegex(@"\.(zh|en)$")]
    private static partial Regex Language();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Ideograph();

    private sealed record Text(string Chinese, IReadOnlyList<string> English)
    {
        /// <summary>How many ideographs it has besides its values; with one, it would fit what anybody says.</summary>
        public int Own { get; } = Ideograph().Count(Value().Replace(Chinese, ""));
    }
}
