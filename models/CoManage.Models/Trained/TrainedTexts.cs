using System.Globalization;

namespace CoManage.Models.Trained;

/// <summary>A trained model's reasons in words. The facts are kept; the words are made when somebody reads them.</summary>
public static class TrainedTexts
{
    /// <param name="input">The name of an input of the models.</param>
    /// <param name="value">The answer, in the unit of the input.</param>
    /// <param name="added">What the answer added to the log odds.</param>
    /// <exception cref="ArgumentException">No model has such an input.</exception>
    public static (string Zh, string En) OfReason(string input, double value, double added)
    {
        var asked = TrainedInputs.Find(input);
        var (zh, en) = Words(asked, value);
        return (
            $"{asked.Zh}{zh}：使风险{(added > 0 ? "升高" : "降低")}",
            $"{asked.En}{en}: {(added > 0 ? "raises" : "lowers")} the risk");
    }

    /// <exception cref="ArgumentException">No model has such an input.</exception>
    public static (string Zh, string En) OfMissing(string input, int rankFrom, int rankTo)
    {
        var asked = TrainedInputs.Find(input);
        return (
            string.Create(CultureInfo.InvariantCulture, $"{asked.Zh}未知：得知后名次可能在 {rankFrom} 到 {rankTo} 之间"),
            string.Create(CultureInfo.InvariantCulture, $"{asked.En} not known: the rank could be between {rankFrom} and {rankTo}"));
    }

    private static (string Zh, string En) Words(TrainedInput input, double value)
    {
        if (input.Kind == TrainedInputKind.Number)
        {
            var number = value.ToString("F" + input.Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            return input.Unit switch
            {
                "years" => ($" {number} 岁", $" {number} years"),
                "pack-years" => ($" {number} 包年", $" {number} pack-years"),
                "drinks/week" => ($" {number} 杯", $" {number}"),
                "min/day" => ($" {number} 分钟", $" {number} min"),
                _ => ($" {number} {input.Unit}", $" {number} {input.Unit}"),
            };
        }

        var level = (int)(value - input.Min);
        return level < input.Levels.Count ? ($" {input.Levels[level].Zh}", $" {input.Levels[level].En}")
            : value == 1 ? ("（是）", " (yes)")
            : ("（否）", " (no)");
    }
}
