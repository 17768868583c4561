using CoManage.Domain.Kernel;
using CoManage.Silo.Patients;
using CoManage.Silo.Reading;

namespace CoManage.Api.Patients;

/// <summary>The steps of a timeline in words of both languages.</summary>
internal static class TimelineTexts
{
    private static readonly Dictionary<string, Bilingual> Kinds = new(StringComparer.Ordinal)
    {
        ["registered"] = new("建立档案", "Record opened"),
        ["corrected"] = new("按来源更正资料", "Corrected from the source"),
        ["contact"] = new("更新联系方式", "Contact changed"),
        ["contactAccount.linked"] = new("登记紧急联系人的账号", "Account of the emergency contact set"),
        ["contactAccount.ended"] = new("取消紧急联系人的账号", "Account of the emergency contact ended"),
        ["consent.given"] = new("同意共管", "Consent given"),
        ["consent.withdrawn"] = new("撤回同意", "Consent withdrawn"),
        ["group"] = new("更换负责小组", "Responsible group set"),
        ["medicines"] = new("核对用药", "Medicines reviewed"),
        ["withdrawn"] = new("导入已撤回", "Taken back with the import"),
        ["died"] = new("已去世", "Died"),
        ["moved"] = new("已迁出", "Moved away"),
    };

    private static readonly Dictionary<string, Bilingual> Stages = new(StringComparer.Ordinal)
    {
        ["prevention"] = new("预防", "prevention"),
        ["screening"] = new("筛查", "screening"),
        ["diagnosis"] = new("诊断", "diagnosis"),
        ["referral"] = new("转诊", "referral"),
        ["treatment"] = new("治疗", "treatment"),
        ["followUp"] = new("随访", "follow-up"),
        ["rehabilitation"] = new("康复", "rehabilitation"),
        ["selfManagement"] = new("自我管理", "self-management"),
    };

    private static readonly Dictionary<string, Bilingual> Programmes = new(StringComparer.Ordinal)
    {
        ["hypertension"] = new("高血压", "Hypertension"),
        ["diabetes"] = new("糖尿病", "Diabetes"),
        ["copd"] = new("慢阻肺", "COPD"),
        ["stroke"] = new("脑卒中", "Stroke"),
        ["chd"] = new("冠心病", "Coronary heart disease"),
        ["hepatitis_b"] = new("乙肝", "Hepatitis B"),
        ["thyroid"] = new("甲状腺结节", "Thyroid nodules"),
        ["colorectal"] = new("大肠癌", "Colorectal cancer"),
        ["alzheimer"] = new("认知障碍", "Alzheimer's"),
        ["varicose_veins"] = new("静脉曲张", "Varicose veins"),
        ["ckd"] = new("慢性肾病", "Chronic kidney disease"),
        ["gout"] = new("痛风", "Gout"),
    };

    public static TimelineStep Of(TimelineRow row) =>
        new(Shown.At(row.At), row.ByName, row.ByRole, row.Kind, row.Detail ?? row.Code, TextOf(row.Kind, row.Code ?? ""));

    private static Bilingual TextOf(string kind, string code)
    {
        if (kind != "stage")
        {
            return Kinds.GetValueOrDefault(kind) ?? Kinds.GetValueOrDefault($"{kind}.{code}") ?? new Bilingual(kind, kind);
        }

        var dot = code.LastIndexOf('.');
        var (programme, stage) = (NameOf(Programmes, code[..dot]), NameOf(Stages, code[(dot + 1)..]));
        return new Bilingual($"{programme.Zh}:进入{stage.Zh}阶段", $"{programme.En}: entered {stage.En}");
    }

    // A programme that an administrator added has its code for a name until its form brings a title.
    private static Bilingual NameOf(Dictionary<string, Bilingual> names, string code) =>
        names.GetValueOrDefault(code) ?? new Bilingual(code, code);
}
