namespace CoManage.Api.Imports;

/// <summary>Why a row or cell was not imported: stable codes, explained in both languages.</summary>
internal static class ImportReasons
{
    public const string Blank = "row-blank";
    public const string BrokenQuotes = "broken-quotes";
    public const string TooLong = "too-long";
    public const string CellCount = "cell-count";
    public const string Duplicate = "duplicate";
    public const string KeyMissing = "key-missing";
    public const string RequiredMissing = "required-missing";
    public const string NotANumber = "not-a-number";
    public const string NotADate = "not-a-date";
    public const string NotAChoice = "not-a-choice";
    public const string OutsideHardRange = "outside-hard-range";
    public const string UnitSuspected = "unit-suspected";
    public const string GroupUnknown = "group-unknown";
    public const string ProgrammeUnknown = "programme-unknown";
    public const string Refused = "refused";

    private static readonly Dictionary<string, (string Zh, string En)> Texts = new()
    {
        [Blank] = ("整行为空，已跳过", "the row is empty and was skipped"),
        [BrokenQuotes] = ("引号没有成对", "a quotation mark is never closed"),
        [TooLong] = ("这一行太长", "the row is too long"),
        [CellCount] = ("列数与表头不符", "the number of cells differs from the heading"),
        [Duplicate] = ("与前面的某一行是同一个人的同一次筛查", "the same person and screening stands in an earlier row"),
        [KeyMissing] = ("缺少识别此人的编号", "the column that identifies the person is empty"),
        [RequiredMissing] = ("必填项为空", "a required value is missing"),
        [NotANumber] = ("应为数字", "a number is expected"),
        [NotADate] = ("应为存在的日期，格式 年-月-日", "an existing date is expected, year-month-day"),
        [NotAChoice] = ("不是可选的值", "the value is none of those allowed"),
        [OutsideHardRange] = ("超出可信范围", "the value is outside the plausible range"),
        [UnitSuspected] = ("超出可信范围，单位可能不对", "the value is outside the plausible range; the unit looks wrong"),
        [GroupUnknown] = ("没有这个病友群", "there is no such patient group"),
        [ProgrammeUnknown] = ("没有这个筛查项目", "there is no such screening programme"),
        [Refused] = ("规则不允许", "the rules do not allow it"),
    };

    public static (string Zh, string En) Explain(string reason) =>
        Texts.TryGetValue(reason, out var text) ? text : (reason, reason);
}
