using System.Text.RegularExpressions;

namespace CoManage.Domain.Assistant;

/// <summary>
/// The forms in which people write who and where they are: telephone and identity numbers, addresses, and names with a
/// title or after "my name is". Taking one thing too much costs a model little; leaving one is a leak.
/// </summary>
internal static partial class IdentityForms
{
    private const string Han = @"\u4e00-\u9fff";

    // The hundred most frequent family names without those that begin everyday words.
    private const string Family =
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范廖石金韦贾夏付邹熊孟秦邱侯江尹薛闫段雷龙史陶贺顾毛郝龚邵万钱严覃武戴莫孔向汤欧阳";

    private const string Title =
        "医生|大夫|医师|主任|护士长|护士|院长|老师|教授|师傅|先生|女士|阿姨|叔叔|大爷|大妈|大叔|大哥|大姐|爷爷|奶奶|同志";

    /// <summary>The same text, character for character, with full-width letters and digits as plain ones.</summary>
    public static string Plain(string text) => string.Create(text.Length, text, static (plain, from) =>
    {
        for (var i = 0; i < plain.Length; i++)
        {
            plain[i] = from[i] switch
            {
                >= '０' and <= '９' or >= 'Ａ' and <= 'Ｚ' or >= 'ａ' and <= 'ｚ' or '＋' or '－' or '．' or '＠' => (char)(from[i] - 0xFEE0),
                '\u3000' or '\u00a0' => ' ',
                '—' or '–' or '‐' or '−' => '-',
                var other => other,
            };
        }
    });

    public static IEnumerable<Redaction.Place> Find(string plain) =>
    [
        .. Of(IdentityKind.Identity, IdentityNumber, plain), .. Of(IdentityKind.Identity, Account, plain), .. Of(IdentityKind.Identity, Mail, plain),
        .. Of(IdentityKind.Phone, Mobile, plain), .. Of(IdentityKind.Phone, Landline, plain), .. Of(IdentityKind.Phone, SpokenNumber, plain),
        .. Of(IdentityKind.Identity, LongNumber, plain),
        .. Of(IdentityKind.Address, ChineseAddress, plain), .. Of(IdentityKind.Address, HouseNumber, plain), .. Of(IdentityKind.Address, SaidAddress, plain),
        .. Of(IdentityKind.Address, Street, plain),
        .. Of(IdentityKind.Person, TitledName, plain), .. Of(IdentityKind.Person, SaidName, plain), .. Of(IdentityKind.Person, EnglishName, plain),
    ];

    private static IEnumerable<Redaction.Place> Of(IdentityKind kind, Regex form, string plain) =>
        from match in form.Matches(plain)
        let place = match.Groups["it"] is { Success: true } named ? named : match
        select new Redaction.Place(kind, place.Index, place.Length);

    // Eighteen places with a date in the middle; also with blanks between the parts.
    [GeneratedRegex(@"(?<![0-9A-Za-z])[1-9][0-9]{5}[- ]?(?:18|19|20)[0-9]{2}[- ]?(?:0[1-9]|1[0-2])[- ]?(?:0[1-9]|[12][0-9]|3[01])[- ]?[0-9]{3}[0-9Xx](?![0-9A-Za-z])|(?<![0-9A-Za-z])[A-Z]{1,2}[0-9]{7,9}(?![0-9])")]
    private static partial Regex IdentityNumber { get; }

    [GeneratedRegex(@"(?:微信|威信|WeChat|QQ)(?:号|号码|id)?\s*[:：是为]?\s*(?<it>[A-Za-z0-9][A-Za-z0-9_-]{4,19})", RegexOptions.IgnoreCase)]
    private static partial Regex Account { get; }

    [GeneratedRegex(@"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")]
    private static partial Regex Mail { get; }

    [GeneratedRegex(@"(?<![0-9])(?:\+?86[- ]?)?1[3-9](?:[- .]?[0-9]){9}(?![0-9])|\+[0-9]{1,3}(?:[- ]?[0-9]){7,12}")]
    private static partial Regex Mobile { get; }

    [GeneratedRegex(@"(?<![0-9])\(?0[0-9]{2,3}\)?[- ]?[0-9]{3,4}[- ]?[0-9]{4}(?![0-9])|(?<![0-9])[48]00[- ]?[0-9]{3}[- ]?[0-9]{4}(?![0-9])")]
    private static partial Regex Landline { get; }

    // Told digit by digit, as one does on the telephone.
    [GeneratedRegex(@"[零〇一二三四五六七八九幺两]{7,}")]
    private static partial Regex SpokenNumber { get; }

    // Nothing that is measured has seven figures.
    [GeneratedRegex(@"(?<![0-9.])[0-9]{7,}[Xx]?(?![0-9])")]
    private static partial Regex LongNumber { get; }

    [GeneratedRegex($@"(?:[{Han}]{{2,8}}(?:省|自治区|市|州|盟))?(?:[{Han}]{{1,8}}(?:市|区|县|旗|镇|乡|街道))*[{Han}]{{1,8}}(?:大道|路|街|巷|弄|胡同|村|庄|屯|小区|新村|花园|家园|公寓|大厦|苑)[{Han}]{{0,4}}[0-9一二三四五六七八九十百]+\s*(?:号楼|号院|号|弄|栋|幢|座|单元|室|楼|组|队)(?:[0-9一二三四五六七八九十-]+\s*(?:号楼|号|栋|幢|座|单元|室|楼|层|户)?)*")]
    private static partial Regex ChineseAddress { get; }

    [GeneratedRegex(@"[0-9一二三四五六七八九十]+\s*(?:号楼|栋|幢|弄)(?:\s*[0-9一二三四五六七八九十]+\s*(?:单元|门|层|楼))?(?:\s*[0-9]+\s*(?:室|号|户)?)?|[0-9一二三四五六七八九十]+\s*单元\s*[0-9]+\s*(?:室|号|户)?")]
    private static partial Regex HouseNumber { get; }

    [GeneratedRegex(@"(?:我住在|我住|住在|家住在|家住|家在|住址是|住址|地址是|地址|my address is|address:|i live at|i live in|living at)\s*[:：]?\s*(?<it>[^，。；,;!！?？\r\n]{2,60})", RegexOptions.IgnoreCase)]
    private static partial Regex SaidAddress { get; }

    [GeneratedRegex(@"(?<![0-9])[0-9]{1,5}\s+(?:[A-Z][a-z]+\s+){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Court|Boulevard|Blvd|Square|Terrace)\b\.?|\b(?:Flat|Apt|Apartment|Unit|Building|Block)\.?\s+[0-9]{1,5}[A-Z]?\b")]
    private static partial Regex Street { get; }

    [GeneratedRegex($@"(?:[{Family}][{Han}]{{0,2}}?|[老小阿][{Family}])(?={Title})|[老][{Family}](?![{Han}]?[师年])")]
    private static partial Regex TitledName { get; }

    [GeneratedRegex($@"(?:我叫|我的名字叫|名字叫|名叫|姓名是|姓名|我是)\s*[:：]?\s*(?<it>[{Family}][{Han}]{{1,2}}?)(?=[，。；,.;!！?？\s\r\n、的]|今年|$)")]
    private static partial Regex SaidName { get; }

    [GeneratedRegex(@"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Doctor|Nurse|Uncle|Aunt|Auntie)\.?\s+(?<it>[A-Z][A-Za-z'-]+(?:\s+[A-Z][A-Za-z'-]+)?)|(?:[Mm]y name is|[Nn]ame:|[Tt]his is|[Ii]'?m called)\s+(?<it>[A-Z][A-Za-z'-]+(?:\s+[A-Z][A-Za-z'-]+)?)")]
    private static partial Regex EnglishName { get; }
}
