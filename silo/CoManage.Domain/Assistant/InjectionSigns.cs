using System.Text;
using System.Text.RegularExpressions;

namespace CoManage.Domain.Assistant;

/// <summary>
/// Whether a message speaks to the machine instead of the care team. Such a message is not shown to the model: the rules
/// have read it, and whoever writes so takes nothing from others but the second reading of the own words.
/// </summary>
public static partial class InjectionSigns
{
    /// <summary>Whether the words tell a model what to do, or hide something from people's eyes.</summary>
    public static bool In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (HasHidden(text))
        {
            return true;
        }

        var plain = IdentityForms.Plain(text);
        var close = Close(plain);
        return Chinese.Any(sign => sign.IsMatch(close)) || English.Any(sign => sign.IsMatch(plain)) || Marked.IsMatch(plain);
    }

    private static readonly Regex[] Chinese = [Overruling, Machinery, Casting, Levelling, Dictating, Posing, Addressing];
    private static readonly Regex[] English = [EnglishOverruling, EnglishMachinery, EnglishCasting, EnglishLevelling, EnglishDictating, EnglishAddressing];

    // Characters that nobody sees and nobody types: text that turns round, tags, joints without an emoji before them.
    private static bool HasHidden(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var isHidden = text[i] switch
            {
                '\u200b' or '\u200c' or '\u200e' or '\u200f' or '\u2060' or '\u2061' or '\u2062' or '\u2063' or '\u2064' or '\ufeff' or '\u00ad' => true,
                >= '\u202a' and <= '\u202e' or >= '\u2066' and <= '\u2069' => true,
                '\u200d' => i == 0 || char.IsLetterOrDigit(text[i - 1]),
                '\udb40' => true,
                _ => false,
            };
            if (isHidden)
            {
                return true;
            }
        }

        return false;
    }

    // Blanks and signs between Chinese characters are a way to be read by a model and by no word list.
    private static string Close(string plain)
    {
        var close = new StringBuilder(plain.Length);
        foreach (var each in plain)
        {
            if (char.IsLetterOrDigit(each) || each is '。' or '！' or '？' or '!' or '?' or '\n')
            {
                close.Append(char.ToLowerInvariant(each));
            }
        }

        return close.ToString();
    }

    [GeneratedRegex("(忽略|忽视|无视|忘记|忘掉|忘了|不要管|别管|不用管|跳过|绕过|绕开|抛开|撇开|推翻|取消|作废|废除|停用|关闭|关掉|覆盖|不用理|不必理|不要理|别理|不要遵守|不遵守|不再遵守|违反|突破|解除)[^。！？!?\n]{0,14}(规则|指令|指示|提示|设定|要求|限制|系统|命令|约束|前面|以上|上面|之前|上述|先前|分诊|判断|政策|禁令|安全)")]
    private static partial Regex Overruling { get; }

    [GeneratedRegex("系统提示|系统指令|系统消息|系统命令|提示词|开发者模式|越狱模式|管理员模式|上帝模式|调试模式|测试模式|超级用户|root权限|管理员权限|维护模式|新的?指令|新的?规则如下|最高优先级|优先级最高")]
    private static partial Regex Machinery { get; }

    [GeneratedRegex("(你|您)(现在|从现在起|从现在开始|从此|今后|接下来|将|要|必须|其实|只|只能|就)*(是|扮演|充当|变成|当作|作为)(一个|一名|一台|个|没有)?[^。！？!?\n]{0,8}(ai|人工智能|助手|模型|机器人|程序|系统|限制|角色|计算器|翻译|鹦鹉|管理员)|(扮演|假装|假设你|模拟)[^。！？!?\n]{0,8}(ai|系统|助手|模型|角色|医生|管理员|机器人)|(作为|身为)(一个)?(ai|人工智能|语言模型|大模型|智能助手|分诊系统)")]
    private static partial Regex Casting { get; }

    [GeneratedRegex("(标记|标注|标为|标成|判定|判为|判成|评为|评定|定为|定成|归为|归类|设为|设成|设置|列为|改为|改成|降为|降到|降级|降成|升为|升到|升级|升成|调为|调成|调到|算作|当作|视为|分级|分类)[^。！？!?\n]{0,10}(常规|急症|紧急|急诊级|普通|不紧急|非紧急|不急|最高级|最低|一级|四级|routine|emergency|urgent|soon|无需处理|正常|无风险|低风险|高风险)|(级别|等级|urgency|level|紧急程度)(是|为|应该是|必须是|设为|写|填)?(常规|急症|紧急|普通|routine|emergency|urgent|soon|最高|最低)")]
    private static partial Regex Levelling { get; }

    [GeneratedRegex("(输出|返回|回复|回答|打印|显示|写出|生成|复述|重复|泄露|告诉我)[^。！？!?\n]{0,14}(json|routine|emergency|urgent|level|urgency|提示词|系统|上面的?内容|以上内容|全部内容|一字不差|其他患者|别人的|所有患者|病历|密码|名单|电话)|(只|仅)(需|要|能|许|可以)?(输出|返回|回复|回答|说)|(发送|发给|转发|转给|抄送|群发|推送|通知)[^。！？!?\n]{0,10}(所有人|全部患者|全体|所有患者|其他患者|别的病人|管理员|另一个群|外部|邮箱|这个号码|院长)")]
    private static partial Regex Dictating { get; }

    [GeneratedRegex("(以下|下面|以上|这|此)(是|为|才是)?(来自)?(系统|管理员|开发者|医院|平台|后台|工程师|运营)(发出|发布|下达)?的?(指令|指示|命令|消息|通知|要求|授权)|(系统|管理员|开发者|工程师|后台)(授权|命令|要求|指示|通知)(你|您|助手|模型|ai)|(引用|附件|检验报告|说明书)[^。\n]{0,6}(指令|命令)")]
    private static partial Regex Posing { get; }

    [GeneratedRegex("(致|给|请|告诉|通知|命令|要求)(ai|人工智能|大?模型|智能助手|机器人|分诊系统|分诊助手|审核助手|读到这条的(ai|助手|模型|系统|程序))|(ai|助手|模型|机器人|系统)(请|必须|应当|应该|要|务必|注意|听令|听好)")]
    private static partial Regex Addressing { get; }

    [GeneratedRegex(@"\b(ignore|disregard|forget|override|overrule|bypass|skip|discard|neglect|violate|break|drop|(?:do not|don'?t|stop|never)\s+(?:follow|obey|apply|use))\W+(?:\w+\W+){0,6}(rules?|instructions?|prompts?|guidelines?|above|previous|prior|earlier|system|constraints?|polic(?:y|ies)|directions?|training|restrictions?|safety|triage|limits?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EnglishOverruling { get; }

    [GeneratedRegex(@"\b(system prompt|system message|system override|developer mode|debug mode|admin mode|god mode|maintenance mode|test mode|jailbreak|DAN mode|do anything now|sudo|root access|new instructions?|updated instructions?|highest priority instruction|hidden instruction|end of (?:message|input|prompt|patient message))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EnglishMachinery { get; }

    [GeneratedRegex(@"\b(you are|you're|you will be|you must be|act as|behave as|pretend (?:to be|you are|that you)|roleplay as|simulate)\W+(?:\w+\W+){0,4}(ai|assistant|model|bot|chatbot|unrestricted|triage|system|classifier|calculator|translator|parrot|administrator|llm|gpt)\b|\bas an? (?:ai|language model|assistant)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EnglishCasting { get; }

    [GeneratedRegex(@"\b(mark|classify|label|rate|set|flag|downgrade|upgrade|escalate|change|categori[sz]e|grade|lower|raise|assign|report)\W+(?:\w+\W+){0,7}(routine|emergency|urgent|soon|non-?urgent|low|lowest|highest|critical|normal|harmless|level|priority)\b|\b(urgency|level|priority|severity)\W{0,4}(?:is|=|:|should be|must be|to be)\W{0,4}(routine|emergency|urgent|soon|none|highest|lowest|low)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EnglishLevelling { get; }

    [GeneratedRegex(@"\b(output|respond|reply|return|answer|print|say|repeat|reveal|show|leak|write|echo)\W+(?:\w+\W+){0,6}(json|only|routine|emergency|urgency|verbatim|exactly|prompt|passwords?|other patients|all patients|phone numbers|records|everything above)\b|\b(send|forward|e-?mail|notify|message|post|cc|copy|broadcast)\W+(?:\w+\W+){0,7}(everyone|everybody|all (?:patients|members|users|staff)|the (?:administrator|director|mayor|press)|every (?:patient|member)|another group|other patients|instead)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EnglishDictating { get; }

    [GeneratedRegex(@"\b(dear|attention|note to|message (?:to|for)|hey|hello|to)\W+(?:the\W+)?(ai|assistant|model|llm|language model|chatbot|triage (?:bot|system|engine|assistant|model)|system)\b|\b(assistant|ai|model|system)\s*[,:]\s*(please|you|mark|do|set|ignore|from now)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EnglishAddressing { get; }

    // The shapes of prompts, of our own answers, and of things meant for machines.
    [GeneratedRegex(@"<\|[a-z_]+\|>|\[/?INST\]|<</?SYS>>|</?(?:system|assistant|user|instructions?|prompt|message)\s*>|^\s*#{1,6}\s*(?:system|instructions?|new task|系统|指令|任务)|(?:^|\n)\s*(?:system|assistant|developer|系统|助手)\s*[:：]|""(?:level|urgency|flag|statements|sources|quote|why)""\s*:|<!--|<script|<span|display\s*:\s*none|\{\{.*\}\}|```|[A-Za-z0-9+/]{60,}={0,2}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Marked { get; }
}
