using System.Text.Json;
using CoManage.Tests.Support;
using Microsoft.Playwright;

namespace CoManage.Tests.Browser;

/// <summary>The rules of axe-core, run inside a page.</summary>
internal static class Axe
{
    private static readonly Lazy<Task<string>> Source =
        new(() => File.ReadAllTextAsync(SourceTree.At("tests", "node_modules", "axe-core", "axe.min.js")));

    /// <summary>What axe calls serious or critical on the page as it is now: the rule, and the first places.</summary>
    public static async Task<IReadOnlyList<string>> Faults(IPage page, string place)
    {
        // As the debugger, because the page's own policy lets no foreign script in.
        await page.EvaluateAsync($"() => {{ if (!window.axe) {{ {await Source.Value} }} }}");
        var found = await page.EvaluateAsync<JsonElement>(
            """
            async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
              .filter(({ impact }) => impact === 'serious' || impact === 'critical')
              .map(({ id, nodes }) => `${id} (${nodes.length}) ${nodes.slice(0, 3).map(({ html, any }) =>
                `${html.slice(0, 140)} ${any[0]?.message ?? ''}`).join(' | ')}`)
            """);
        return [.. found.EnumerateArray().Select(fault => $"{place}: {fault.GetString()}")];
    }
}
