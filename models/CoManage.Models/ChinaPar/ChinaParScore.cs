namespace CoManage.Models.ChinaPar;

/// <summary>
/// Person without earlier heart attack, stroke or other ASCVD. Treated: blood-pressure medicine in the last 2 weeks.
/// North: of the Yangtze. Family: parent or sibling with heart attack or stroke. Women: urban and family are not in the model.
/// </summary>
public readonly record struct ChinaParInput(
    bool Male, double AgeYears, double SbpMmHg, bool Treated, double TcMgDl, double HdlMgDl, double WaistCm,
    bool Smoker, bool Diabetes, bool North, bool Urban, bool Family);

/// <summary>China-PAR 10-year risk of ASCVD. Source: <see cref="ChinaParCoefficients"/>.</summary>
public static class ChinaParScore
{
    /// <summary>Derivation ages; outside them the result carries a warning.</summary>
    public const double DerivedFromAge = 35, DerivedToAge = 74;

    public static double RiskPercent(in ChinaParInput person) => RiskPercent(person, ChinaParCoefficients.Paper);

    public static double RiskPercent(in ChinaParInput person, ChinaParCoefficients coefficients)
    {
        ArgumentNullException.ThrowIfNull(coefficients);
        var b = person.Male ? coefficients.Men : coefficients.Women;
        var lnAge = Math.Log(person.AgeYears);
        var lnSbp = Math.Log(person.SbpMmHg);
        var x = (b.LnAge * lnAge)
            + ((person.Treated ? b.LnSbpTreated : b.LnSbpUntreated) * lnSbp)
            + ((person.Treated ? b.LnAgeLnSbpTreated : b.LnAgeLnSbpUntreated) * lnAge * lnSbp)
            + (b.LnTc * Math.Log(person.TcMgDl))
            + (b.LnHdl * Math.Log(person.HdlMgDl))
            + (b.LnWaist * Math.Log(person.WaistCm))
            + (person.Smoker ? b.Smoker + (b.LnAgeSmoker * lnAge) : 0)
            + (person.Diabetes ? b.Diabetes : 0)
            + (person.North ? b.North : 0)
            + (person.Urban ? b.Urban : 0)
            + (person.Family ? b.Family + (b.LnAgeFamily * lnAge) : 0);
        return 100 * (1 - Math.Pow(b.Baseline, Math.Exp(x - b.Shift)));
    }

    /// <summary>
    /// Guideline on the assessment and management of cardiovascular risk in China, Chin J Prev Med 2019;53(1),
    /// doi 10.3760/cma.j.issn.0253-9624.2019.01.004: low below 5 %, high from 10 %.
    /// </summary>
    public static string Band(double riskPercent) => riskPercent switch { < 5 => "low", < 10 => "moderate", _ => "high" };
}
