using CoManage.Domain.Screening;
using CoManage.Models.Trained;

namespace CoManage.Domain.RiskModels;

/// <summary>Reads a past screening as the answers of a model, the same way as a new one.</summary>
public static class ModelReading
{
    /// <summary>The answers in the order of the model; null where the model is not for this person.</summary>
    public static double[]? Of(
        string programme, ModelUse use, IReadOnlyDictionary<string, string> answers, PersonFacts person, DateTimeOffset takenAt, TrainedModel model)
    {
        var answered = new AnsweredBy(answers, person, person.AgeOn(DateOnly.FromDateTime(takenAt.UtcDateTime)));
        if (!Modelling.IsFor(use, answered))
        {
            return null;
        }

        var values = ModelAnswers.Of(programme, answered);
        return Modelling.NameFor(use, values) == model.Name ? ModelAnswers.InOrder(model, values) : null;
    }
}
