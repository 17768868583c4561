using System.Text.RegularExpressions;

namespace CoManage.Domain.Assistant;

/// <summary>
/// The names of medicines in a text for a patient are locked to those that the record lists, exactly as they stand
/// there. A name that sounds like a medicine and is none of them makes the text unusable.
/// </summary>
public sealed partial class MedicineLock
{
    private readonly IReadOnlyList<string> allowed;

    /// <param name="recorded">What the record says the patient takes; empty locks every name out.</param>
    public MedicineLock(IEnumerable<string> recorded)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        allowed = [.. recorded.Select(name => name.Trim()).Where(name => name.Length > 1).OrderByDescending(name => name.Length)];
    }

    /// <summary>Names of medicines in the text that are not recorded; empty when it may be used.</summary>
    public IReadOnlyList<string> Strangers(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = allowed.Aggregate(
            IdentityForms.Plain(text),
            (rest, name) => rest.Replace(IdentityForms.Plain(name), new string('\n', name.Length), StringComparison.OrdinalIgnoreCase));
        return
        [
            .. MedicineNames.Listed.Where(name => Has(plain, name))
                .Concat(ChineseStem.Matches(plain).Select(match => match.Value))
                .Concat(EnglishStem.Matches(plain).Select(match => match.Value))
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];
    }

    private static bool Has(string text, string name)
    {
        for (var at = 0; (at = text.IndexOf(name, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            var (before, after) = (at > 0 ? text[at - 1] : ' ', at + name.Length < text.Length ? text[at + name.Length] : ' ');
            if (!char.IsAsciiLetter(name[0]) || (!char.IsAsciiLetter(before) && !char.IsAsciiLetter(after)))
            {
                return true;
            }
        }

        return false;
    }

    // The stems by which international names of medicines are made, as they sound in either language.
    [GeneratedRegex("[\u4e00-\u9fff]{1,4}(?:沙坦|地平|普利|洛尔|他汀|贝特|双胍|列净|列汀|列酮|格列[\u4e00-\u9fff]{1,2}|鲁肽|那肽|拉唑|替丁|沙班|加群|格雷|西林|霉素|沙星|头孢[\u4e00-\u9fff]{1,2}|咪唑|硝唑|康唑|洛韦|韦林|夫定|昔布|洛芬|芬酸|唑仑|西泮|普坦|特罗|替罗|米特|松龙|米松|噻嗪|塞米|内酯|利酮|酚胺|地尔|唑嗪|列素|拉明|西汀|曲林|普仑)|头孢[\u4e00-\u9fff]{1,3}")]
    private static partial Regex ChineseStem { get; }

    [GeneratedRegex(@"\b[A-Za-z]{2,}(?:sartan|dipine|pril|olol|statin|fibrate|gliptin|gliflozin|glitazone|glutide|natide|prazole|tidine|xaban|gatran|grel|cillin|mycin|floxacin|azole|ciclovir|tenofovir|profen|fenac|coxib|zolam|azepam|triptan|terol|tropium|sone|solone|thiazide|semide|lactone|zosin|setine|oxetine|formin|glipizide|gliclazide|glimepiride)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EnglishStem { get; }
}
