using System.Collections.Frozen;

namespace CoManage.Models.Trained;

/// <summary>The words that stand in the files of models and figures, in Chinese. A file keeps the English ones.</summary>
public static class TrainingTexts
{
    private static readonly FrozenDictionary<string, string> Chinese = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["NHANES 1999-2012"] = "美国 NHANES 1999-2012",
        ["NHANES 1999-2006 with linked deaths to the end of 2019"] = "美国 NHANES 1999-2006，关联死亡至 2019 年底",
        ["NHANES 2007-2010 with spirometry before bronchodilator"] = "美国 NHANES 2007-2010，支气管扩张剂前肺功能",
        ["Chinese check-up cohort of 12 sites, Chen 2018, doi 10.1136/bmjopen-2018-021768"] =
            "中国 12 个站点体检队列，Chen 2018，doi 10.1136/bmjopen-2018-021768",
        ["NHANES 2013-14"] = "美国 NHANES 2013-14",
        ["12 Chinese sites, each left out in turn"] = "中国 12 个站点，逐一留出",
        ["each cycle left out in turn"] = "各调查周期，逐一留出",
        ["Each part was scored by a model of the same form and ridge fitted on the other parts; what is shipped was fitted on all of them."] =
            "每一部分都由在其余部分上拟合的、形式与岭强度相同的模型评分；随附的模型在全部数据上拟合。",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The Chinese words; the same ones where they are a name of the reader's own, such as a file.</summary>
    public static string InChinese(string english) => Chinese.GetValueOrDefault(english, english);
}
