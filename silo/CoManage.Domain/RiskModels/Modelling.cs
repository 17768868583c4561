using System.Globalization;
using CoManage.Domain.Screening;
using CoManage.Models.Trained;

namespace CoManage.Domain.RiskModels;

/// <summary>Runs the trained models of a programme over checked answers. They advise; the instruments' rules decide.</summary>
internal static class Modelling
{
    private const int MostReasons = 8;

    // A short form leaves thirty and more inputs open; a screening keeps the most telling and how many there are.
    private const int MostMissing = 3;

    // Of log odds: finer than anybody can read, and a district keeps hundreds of thousands of them.
    private const int Decimals = 4;

    /// <param name="isFound">The published instruments open the programme's case by the same answers.</param>
    public static IEnumerable<ScreeningEvent.Modelled> All(
        ScreeningCommand.Record screening, IReadOnlyDictionary<string, string> answers, RiskModelSet models, bool isFound)
    {
        var person = new AnsweredBy(
            answers, screening.Person, screening.Person.AgeOn(DateOnly.FromDateTime(screening.TakenAt.UtcDateTime)));
        foreach (var use in ModelUses.Listed.Of(screening.Form.Code))
        {
            var values = ModelAnswers.Of(screening.Form.Code, person);
            if (!IsFor(use, person) || models.Shown(NameFor(use, values)) is not { } shown)
            {
                continue;
            }

            if (One(screening, shown, values, isShadow: false, models.MayOffer(screening.Form.Code)) is { } said)
            {
                yield return said with { IsFound = isFound ? true : null };
            }

            foreach (var shadow in models.Shadows.Where(each => each.Name == shown.Name))
            {
                if (One(screening, shadow, values, isShadow: true, isOffered: false) is { } silent)
                {
                    yield return silent;
                }
            }
        }
    }

    /// <summary>The version with laboratory values as soon as one of them is known.</summary>
    public static string NameFor(ModelUse use, IReadOnlyDictionary<string, double> values) =>
        values.Keys.Any(input => TrainedInputs.Find(input).Set == "laboratory") ? $"{use.Outcome}.bloods" : $"{use.Outcome}.exam";

    public static bool IsFor(ModelUse use, AnsweredBy person) =>
        person.Age >= use.AgeFrom && person.Age <= use.AgeTo && !(use.NotWhenYes is { } known && person.Yes(known) == true);

    private static ScreeningEvent.Modelled? One(
        ScreeningCommand.Record screening, TrainedModel model, IReadOnlyDictionary<string, double> values, bool isShadow, bool isOffered)
    {
        if (TrainedExplanation.Of(model, ModelAnswers.InOrder(model, values)) is not { } said)
        {
            return null;
        }

        // The shadow only counts; nobody reads its reasons.
        var reasons = isShadow ? [] : said.Reasons.Take(MostReasons);
        return new(
            screening.Patient, screening.Group, screening.Form.Code, said.Model, said.Version, said.Score, said.Rank, said.Band,
            [.. reasons.Select(Reason)],
            [.. isShadow ? [] : said.Missing.Take(MostMissing).Select(each => new MissingAnswer(each.Input, each.RankFrom, each.RankTo))],
            said.Missing.Count, isShadow, isOffered && said.Band == Standing.Bands[^1]);
    }

    private static ModelReason Reason(TrainedReason said) => new(
        said.Input, said.Changeable ? "changeable" : "given", Math.Round(said.Added, Decimals), said.Value.ToString("0.##", CultureInfo.InvariantCulture));
}
