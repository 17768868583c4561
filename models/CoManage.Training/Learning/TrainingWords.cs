using System.Globalization;
using CoManage.Training.Outcomes;

namespace CoManage.Training.Learning;

/// <summary>The facts of training as they stand in a model's file.</summary>
internal static class TrainingWords
{
    public static string Data(Source source) => source switch
    {
        Source.Survey => "NHANES 1999-2012",
        Source.Mortality => "NHANES 1999-2006 with linked deaths to the end of 2019",
        Source.Spirometry => "NHANES 2007-2010 with spirometry before bronchodilator",
        _ => "Chinese check-up cohort of 12 sites, Chen 2018, doi 10.1136/bmjopen-2018-021768",
    };

    public static string Population(OutcomeSpec outcome)
    {
        var ages = outcome.AgeTo >= 100
            ? string.Create(CultureInfo.InvariantCulture, $"{outcome.AgeFrom} years and older")
            : string.Create(CultureInfo.InvariantCulture, $"{outcome.AgeFrom} to {outcome.AgeTo} years");
        return outcome.Source == Source.ChineseSites ? $"Chinese check-up clients, {ages}" : $"US adults, {ages}, not pregnant";
    }

    public static string Chosen(Source source) => source switch
    {
        Source.Survey => "log loss in NHANES 2013-14",
        Source.ChineseSites => "log loss with each site left out in turn",
        _ => "log loss with each cycle left out in turn",
    };
}
