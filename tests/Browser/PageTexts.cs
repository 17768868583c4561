using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace CoManage.Tests.Browser;

/// <summary>
/// What stands on a page in a language that its reader did not choose, and moments that do not say exactly when. Texts of
/// people, marked as <c>said</c>, and what is marked as another language or as not to be translated are left alone.
/// </summary>
internal static partial class PageTexts
{
    // What the people of the test district are called and have written; everything else has a name in both languages.
    private static readonly string[] Data =
    [
        "沈玉兰", "郭敏", "李文清", "陈思远", "何静", "赵岚", "吴岚", "周国强", "陈阿婆", "周福生", "郑玉芬", "今天头有点晕",
        "卒中筛查高危，请进一步检查。", "近来头晕，请查。", "厄贝沙坦 150 mg 两月仍 186/114，先加利尿剂还是先查醛固酮？",
        "没有这个人", "两个人.csv", "枫桥路4号", "共管", "明天来量一下，我看看。",
        "今天下午来测一次血压，带上家里的记录。", "两周后再问我。",
    ];

    // Units, instruments and products that are written so in Chinese too.
    private static readonly HashSet<string> International =
    [
        "mmHg", "mmol", "AUROC", "AUPRC", "Brier", "NHANES", "PREVENT", "China", "CEAP", "TIRADS", "COPD", "Mini", "aMAP",
        "XLSX", "CoManage", "OpenAI", "AllowOutside", "Assistant", "English", "candidates",
    ];

    public static async Task<IEnumerable<string>> Faults(IPage page, string language, string place)
    {
        var found = await page.EvaluateAsync<string[]>(Read, language);
        return found.Select(each => each.Split('\n')).Where(each => each[0] == "moment" || IsForeign(each[2], language))
            .Select(each => $"{place}: {each[0]} in {each[1]}: {each[2]}").Distinct();
    }

    private static bool IsForeign(string text, string language)
    {
        var words = Data.Aggregate(text, (left, data) => left.Replace(data, "", StringComparison.Ordinal));
        return language == "en" ? Ideograph().IsMatch(words) : Word().Matches(words).Any(word => !International.Contains(word.Value));
    }

    [GeneratedRegex(@"[\u4e00-\u9fff]")]
    private static partial Regex Ideograph();

    // What has figures, dots or lines in it is a code.
    [GeneratedRegex(@"(?<![\w.\-/])[A-Za-z]{4,}(?![\w.\-/])")]
    private static partial Regex Word();

    private const string Read = """
        (language) => {
          const named = (element) => `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}">`;
          const moment = /\d{1,2}:\d{2}\b|\d{1,2} ?月 ?\d{1,2} ?日|\b\d{1,2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|\d{4}-\d{2}-\d{2}/;
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          const found = [];
          for (let each = texts.nextNode(); each; each = texts.nextNode()) {
            const element = each.parentElement;
            const text = each.data.trim();
            if (text === '' || !element.checkVisibility() || element.closest('script, style, svg, textarea, .said, .face, kbd, code, pre')) continue;
            // The hours of a day that somebody chooses are no moment.
            if (moment.test(text) && !element.closest('time[title], option')) found.push(`moment\n${named(element)}\n${text}`);
            if (element.closest('[translate=no]') || element.closest('[lang]').lang !== document.documentElement.lang) continue;
            found.push(`${language === 'en' ? 'Chinese' : 'another language'}\n${named(element)}\n${text}`);
          }
          return [...new Set(found)];
        }
        """;
}
