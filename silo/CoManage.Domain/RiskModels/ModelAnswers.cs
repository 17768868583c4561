using CoManage.Domain.Screening;
using CoManage.Models.Trained;

namespace CoManage.Domain.RiskModels;

/// <summary>From a form's canonical answers to the inputs of the models. What the form does not ask stays missing.</summary>
internal static class ModelAnswers
{
    public static IReadOnlyDictionary<string, double> Of(string programme, AnsweredBy person)
    {
        var values = new Dictionary<string, double>(StringComparer.Ordinal)
        {
            ["age"] = person.Age,
            ["male"] = person.Person.Sex == Patients.Sex.Male ? 1 : 0,
        };
        foreach (var field in person.Answers.Keys)
        {
            if (ModelUses.Listed.Field(programme, field) is { } answers && Value(person, field, answers) is { } value
                && TrainedInputs.Find(answers.Input).Accepts(value))
            {
                values.TryAdd(answers.Input, value);
            }
        }

        foreach (var (derivation, input) in ((string, string)[])[("bmi", "bmi"), ("pack_years", "pack_years"), ("egfr", "egfr_2021")])
        {
            if (Derivations.Of(derivation, person).Number is { } derived && TrainedInputs.Find(input).Accepts(derived))
            {
                values.TryAdd(input, derived);
            }
        }

        return values;
    }

    public static double[] InOrder(TrainedModel model, IReadOnlyDictionary<string, double> values) =>
        [.. model.Inputs.Select(input => values.TryGetValue(input.Name, out var value) ? value : double.NaN)];

    private static double? Value(AnsweredBy person, string field, InputField answers) => person.Answers[field] switch
    {
        "yes" => answers.IsPlain ? 1 : answers.Yes,
        "no" => answers.IsPlain ? 0 : answers.No,
        { } option when answers.Options is { } options => options.TryGetValue(option, out var meant) ? meant : null,
        _ => person.Number(field),
    };
}
