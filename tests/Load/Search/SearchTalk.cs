using System.Globalization;

namespace CoManage.Load.Search;

/// <summary>Messages as people of a patient group might write them: common words often, others seldom, two languages.</summary>
internal sealed class SearchTalk(Random random)
{
    /// <summary>Stands in one message of about twenty thousand.</summary>
    public const string Rare = "颈动脉斑块复查";

    private static readonly string[] Openings =
    [
        "今天早上量的血压", "昨晚头有点晕，", "医生您好，", "这周血糖", "请问", "药吃完了，", "我妈妈最近", "复查结果出来了，", "走了八千步，", "谢谢医生，",
        "This morning my blood pressure was ", "Doctor, ", "I forgot my tablets and ", "Thank you, ", "My father says ",
    ];

    private static readonly string[] Middles =
    [
        "高压一百五十二，低压九十，", "空腹六点八，餐后九点一，", "还是有点高，", "比上周好多了，", "要不要加药？", "可以吃柚子吗？", "晚上睡不好，", "走路时胸口有点闷，",
        "脚踝有点肿，", "咳嗽三天了，", "早晚各量一次，", "记录本已经写满了，", "a little higher than last week, ", "better after walking every day, ",
        "should I come for a check? ", "the cough is gone, ", "fasting glucose 6.8 mmol, ", "my ankles are swollen, ",
    ];

    private static readonly string[] Drugs =
        ["氨氯地平", "缬沙坦", "二甲双胍", "阿托伐他汀", "阿司匹林", "氢氯噻嗪", "amlodipine", "metformin", "valsartan", "losartan"];

    private static readonly string[] Ends =
        ["谢谢。", "请大家也按时测量。", "下周三门诊见。", "我会继续记录。", "please advise.", "see you at the clinic.", "大家加油！", "有事随时说。"];

    public string Next(long number)
    {
        var drug = random.Next(4) == 0 ? $"现在吃{Drugs[random.Next(Drugs.Length)]}，" : "";
        var rare = random.Next(20_000) == 0 ? $"{Rare}，" : "";
        var reading = random.Next(3) == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{random.Next(105, 185)}/{random.Next(60, 110)}，第{number % 997}次，")
            : "";
        return $"{Openings[random.Next(Openings.Length)]}{Middles[random.Next(Middles.Length)]}{reading}{drug}{rare}{Ends[random.Next(Ends.Length)]}";
    }
}
