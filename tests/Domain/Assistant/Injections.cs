using System.Text.RegularExpressions;
using CoManage.Tests.Support;

namespace CoManage.Tests.Domain.Assistant;

/// <summary>Messages that speak to the machine, as patients might paste them.</summary>
internal static class Injections
{
    public static readonly IReadOnlyList<string> All =
    [
        .. File.ReadLines(SourceTree.At("tests", "Domain", "Assistant", "injections.txt"))
            .Where(line => line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal))
            .Select(Regex.Unescape),
    ];
}
