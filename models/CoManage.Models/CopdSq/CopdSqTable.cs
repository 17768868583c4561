using System.Text.Json;

namespace CoManage.Models.CopdSq;

/// <summary>
/// The points of COPD-SQ as configuration, because the table awaits comparison with the printed guideline:
/// one full copy was read, a second agrees on three of seven items and the cut-off.
/// Zhou YM, Chen SY, Tian J, et al. Int J Tuberc Lung Dis 2013;17:1645-1651, doi 10.5588/ijtld.12.0995.
/// </summary>
public sealed class CopdSqTable
{
    private CopdSqTable(JsonElement table)
    {
        Cutoff = table.GetProperty("cutoff").GetInt32();
        Age = new PointScale("age", "年龄", "Age", "years",
            [.. table.GetProperty("age").EnumerateArray().Select(row => new PointStep(row[0].GetDouble(), row[2].GetInt32()))]);
        PackYears = new PointScale("pack_years", "吸烟量", "Smoking", "pack-years",
            [.. table.GetProperty("pack_years_lower").EnumerateArray().Select(row => new PointStep(row[0].GetDouble(), row[1].GetInt32()))]);
        Bmi = new PointScale("bmi", "体质指数", "BMI", "kg/m2", BmiSteps(table.GetProperty("bmi_upper_excl")));
        Cough = new("cough", "cough_without_cold", table.GetProperty("cough_without_cold").GetInt32(),
            "没有感冒时也常咳嗽", "Frequent cough without a cold");
        var breath = table.GetProperty("dyspnoea");
        Hurrying = new("dyspnoea", "breathless_hurrying", breath.GetProperty("hurry_or_hill").GetInt32(),
            "快走或上缓坡时气短", "Breathless when hurrying or on a slight hill");
        Walking = new("dyspnoea", "breathless_walking", breath.GetProperty("level_walk").GetInt32(),
            "平地行走时气短", "Breathless when walking on the level");
        Biomass = new("biomass", "coal_or_biomass_now", table.GetProperty("coal_or_biomass_now").GetInt32(),
            "目前使用煤或柴草", "Uses coal or biomass now");
        Family = new("family", "family_lung_disease", table.GetProperty("family_lung").GetInt32(),
            "父母、兄弟姐妹或子女有哮喘、慢性支气管炎、肺气肿或慢阻肺",
            "Parent, sibling or child with asthma, chronic bronchitis, emphysema or COPD");
    }

    /// <summary>The table as this project ships it.</summary>
    public static CopdSqTable Shipped { get; } = Parse(Artefacts.Text("point_tables.json"));

    public int Cutoff { get; }

    internal PointScale Age { get; }

    internal PointScale PackYears { get; }

    internal PointScale Bmi { get; }

    internal PointItem Cough { get; }

    internal PointItem Hurrying { get; }

    internal PointItem Walking { get; }

    internal PointItem Biomass { get; }

    internal PointItem Family { get; }

    /// <summary>Reads another edition of the table from a document shaped like point_tables.json.</summary>
    public static CopdSqTable Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return new CopdSqTable(document.RootElement.GetProperty("copd_sq"));
    }

    // The file lists exclusive upper ends; a scale wants lower bounds.
    private static PointStep[] BmiSteps(JsonElement rows)
    {
        var lower = 0.0;
        var steps = new List<PointStep>();
        foreach (var row in rows.EnumerateArray())
        {
            steps.Add(new PointStep(lower, row[1].GetInt32()));
            lower = row[0].GetDouble();
        }

        return [.. steps];
    }
}
