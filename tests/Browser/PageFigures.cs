using Microsoft.Playwright;

namespace CoManage.Tests.Browser;

/// <summary>
/// Measures a page as it is drawn and names everything that is smaller, tighter, paler or wider than it may be.
/// </summary>
internal static class PageFigures
{
    /// <summary>What breaks the figures of the elder mode: letters, line height, targets, contrast, width.</summary>
    public static async Task<IReadOnlyList<string>> Faults(IPage page, string place) =>
        [.. (await page.EvaluateAsync<string[]>(Measure)).Distinct().Select(fault => $"{place}: {fault}")];

    /// <summary>What stands over the right margin.</summary>
    public static async Task<IReadOnlyList<string>> Overflow(IPage page, string place) =>
        [.. (await page.EvaluateAsync<string[]>($"() => {{ {Tools} return overflow(); }}")).Select(fault => $"{place}: {fault}")];

    /// <summary>What a finger may miss, whoever's it is; a link among words is as high as its line.</summary>
    public static async Task<IReadOnlyList<string>> SmallTargets(IPage page, string place) =>
        [.. (await page.EvaluateAsync<string[]>($"() => {{ {Tools} return targets('none', aimedAt); }}")).Distinct().Select(fault => $"{place}: {fault}")];

    private const string Measure = $"() => {{ {Tools} return [...letters(), ...targets(main, () => true), ...overflow()]; }}";

    private const string Tools = """
        const named = (element) => {
          const words = (element.getAttribute('aria-label') ?? element.innerText ?? '').trim().slice(0, 24);
          return `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> "${words}"`;
        };
        const seen = (element) => {
          if (element.closest('.only-read, [aria-hidden="true"], noscript')) return false;
          const { width, height } = element.getBoundingClientRect();
          const style = getComputedStyle(element);
          return width > 1 && height > 1 && style.visibility !== 'hidden' && style.display !== 'none' && style.opacity !== '0';
        };

        // Every colour a browser can compute, as it is on the screen: drawn over what is behind it.
        const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', { willReadFrequently: true });
        const drawn = (colours) => {
          canvas.clearRect(0, 0, 1, 1);
          for (const colour of colours) { canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1); }
          return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
        };
        const light = (rgb) => {
          const [r, g, b] = rgb.map((part) => { const c = part / 255; return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4; });
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const contrast = (element) => {
          const behind = [];
          for (let each = element; each; each = each.parentElement) behind.unshift(getComputedStyle(each).backgroundColor);
          const style = getComputedStyle(element);
          const colour = element instanceof SVGElement ? style.fill : style.color;
          const [one, other] = [light(drawn(['#fff', ...behind, colour])), light(drawn(['#fff', ...behind]))];
          return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
        };

        const letters = () => {
          const faults = [];
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          for (let text = walker.nextNode(); text; text = walker.nextNode()) {
            const element = text.parentElement;
            if (text.nodeValue.trim() === '' || ['SCRIPT', 'STYLE', 'OPTION'].includes(element.tagName) || !seen(element)) continue;
            const style = getComputedStyle(element);
            const size = parseFloat(style.fontSize);
            if (size < 17.99) faults.push(`letters of ${size} px: ${named(element)}`);
            const line = parseFloat(style.lineHeight) / size;
            if (!(element instanceof SVGElement) && line < 1.299) faults.push(`line height ${line.toFixed(2)}: ${named(element)}`);
            const off = element.closest(':disabled, [aria-disabled="true"]');
            if (!off && contrast(element) < 4.5) faults.push(`contrast ${contrast(element).toFixed(2)}: ${named(element)}`);
          }
          return faults;
        };

        const main = '.btn-main, .choice, .tabs-bottom a, .team-call, .send, .today-act';
        const targets = (main, counts) => [...document.querySelectorAll('button, a[href], input, select, textarea, summary')]
          .filter((element) => seen(element) && element.type !== 'file' && counts(element))
          .flatMap((element) => {
            // A field is as large as the frame that takes the touch for it.
            const { width, height } = (element.closest('.field') ?? element).getBoundingClientRect();
            const least = element.matches(main) ? 60 : 44;
            return width < least - 0.5 || height < least - 0.5 ? [`target ${width.toFixed(0)} by ${height.toFixed(0)} px: ${named(element)}`] : [];
          });

        const aimedAt = (element) => {
          const style = getComputedStyle(element);
          return style.clipPath === 'none' && !(element.matches('a') && style.display === 'inline');
        };

        const overflow = () => [document.documentElement, ...document.querySelectorAll('main, .scroll, .scroll-talk, .page-scroll, .bar')]
          .filter((element) => element.scrollWidth > element.clientWidth + 1)
          .map((element) => `${element.scrollWidth} px in ${element.clientWidth}: ${named(element)}`);
        """;
}
