using CoManage.Models.Trained;
using CoManage.Tests.Support;

namespace CoManage.Tests.Models.Trained;

public class ArtefactTests
{
    private static readonly string[] Outcomes =
    [
        "airflow_obstruction", "any_diabetes", "chd", "ckd", "copd", "cvd_death", "gout", "heart_failure", "hyperuricaemia",
        "incident_diabetes", "stroke", "undiagnosed_diabetes",
    ];

    public static TheoryData<string> Names => [.. TrainedModels.All.Keys.Order(StringComparer.Ordinal)];

    [Fact]
    public void Each_outcome_has_a_model_without_and_with_laboratory_values() =>
        Assert.Equal(
            Outcomes.SelectMany(outcome => (string[])[$"{outcome}.bloods", $"{outcome}.exam"]),
            TrainedModels.All.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void What_is_embedded_is_what_lies_in_the_folder() =>
        Assert.All(TrainedModels.All.Values, model =>
            Assert.Equal(File.ReadAllText(SourceTree.At($"models/artefacts/{model.Name}.json")), ArtefactFile.Write(model.Artefact)));

    [Theory]
    [MemberData(nameof(Names))]
    public void No_model_asks_for_race_education_income_or_place_of_birth(string name) =>
        Assert.DoesNotContain(TrainedModels.All[name].Inputs, input => input.Name is "race_eth" or "educ" or "poverty_ratio" or "born_us" or "asian_nh");

    [Theory]
    [InlineData("undiagnosed_diabetes", "hba1c", "fpg_mmol", "glucose_serum_mgdl", "told_diabetes", "dm_meds")]
    [InlineData("any_diabetes", "hba1c", "fpg_mmol", "glucose_serum_mgdl", "told_diabetes", "told_prediabetes", "dm_meds")]
    [InlineData("ckd", "egfr_2021", "creat_umol", "acr_mgg", "told_kidney")]
    [InlineData("chd", "told_chd", "told_mi", "told_angina")]
    [InlineData("stroke", "told_stroke")]
    [InlineData("heart_failure", "told_hf")]
    [InlineData("gout", "told_gout")]
    [InlineData("hyperuricaemia", "uric_acid_umol")]
    public void No_model_is_told_what_it_is_asked(string outcome, params string[] defining) =>
        Assert.All(
            TrainedModels.All.Values.Where(model => model.Artefact.Outcome == outcome),
            model => Assert.Empty(model.Inputs.Select(input => input.Name).Intersect(defining)));

    [Fact]
    public void A_changed_digit_is_refused()
    {
        var model = TrainedModels.All["ckd.exam"];
        var intercept = model.Artefact.Intercept;
        var altered = ArtefactFile.Write(model.Artefact with { Intercept = Math.BitIncrement(intercept) });
        Assert.Contains("checksum", Assert.Throws<ArtefactException>(() => ArtefactFile.Read(altered)).Message);
        Assert.Equal(intercept, ArtefactFile.Read(ArtefactFile.Write(model.Artefact)).Artefact.Intercept);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1,2]")]
    [InlineData("{\"name\":\"x\"}")]
    public void A_file_that_is_no_model_is_refused(string json) => Assert.Throws<ArtefactException>(() => ArtefactFile.Read(json));
}
