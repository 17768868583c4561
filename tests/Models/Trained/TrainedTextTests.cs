using CoManage.Models.Trained;

namespace CoManage.Tests.Models.Trained;

/// <summary>What a trained model found, in the words that people read.</summary>
public class TrainedTextTests
{
    [Theory]
    [InlineData("bmi", 31.22, 0.4, "体质指数 31.2 kg/m2：使风险升高", "BMI 31.2 kg/m2: raises the risk")]
    [InlineData("age", 48, -0.86, "年龄 48 岁：使风险降低", "Age 48 years: lowers the risk")]
    [InlineData("smoke_status", 2, 0.38, "吸烟 目前吸烟：使风险升高", "Smoking current: raises the risk")]
    [InlineData("bp_meds", 0, -0.08, "服用降压药（否）：使风险降低", "Takes blood-pressure medicine (no): lowers the risk")]
    public void A_reason_names_the_answer_and_its_direction(string input, double value, double added, string zh, string en) =>
        Assert.Equal((zh, en), TrainedTexts.OfReason(input, value, added));

    [Fact]
    public void A_gap_names_the_ranks_that_it_leaves_open() => Assert.Equal(
        ("腰围未知：得知后名次可能在 63 到 80 之间", "Waist not known: the rank could be between 63 and 80"),
        TrainedTexts.OfMissing("waist_cm", 63, 80));

    [Fact]
    public void Every_input_of_every_shipped_model_has_words() => Assert.All(
        TrainedModels.All.Values.SelectMany(model => model.Inputs),
        input => Assert.NotEmpty(TrainedTexts.OfReason(input.Name, input.Min, 1).Zh));

    [Fact]
    public void An_unknown_input_is_an_error() => Assert.Throws<ArgumentException>(() => TrainedTexts.OfMissing("shoe_size", 1, 2));
}
