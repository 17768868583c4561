using System.Text.Json;

namespace CoManage.Models.ChinaPar;

/// <summary>One sex's coefficients; natural logs, TC and HDL-C in mg/dL. Terms that a sex lacks are zero.</summary>
internal sealed record ChinaParTerms(
    double LnAge, double LnSbpTreated, double LnSbpUntreated, double LnTc, double LnHdl, double LnWaist,
    double Smoker, double Diabetes, double North, double Urban, double Family,
    double LnAgeLnSbpTreated, double LnAgeLnSbpUntreated, double LnAgeSmoker, double LnAgeFamily,
    double Shift, double Baseline)
{
    /// <summary>
    /// The paper prints risk = 1 - S10^exp(x - mean); a set with an intercept is 1 - exp(-exp(x + intercept)),
    /// which is the same with S10 = 1/e and mean = -intercept.
    /// </summary>
    public static ChinaParTerms Read(JsonElement set)
    {
        double Term(string name) => set.TryGetProperty(name, out var value) ? value.GetDouble() : 0;
        var fitted = set.TryGetProperty("intercept", out var intercept);
        return new(
            Term("ln_age"), Term("ln_sbp_treated"), Term("ln_sbp_untreated"), Term("ln_tc"), Term("ln_hdl"), Term("ln_waist"),
            Term("smoker"), Term("diabetes"), Term("north"), Term("urban"), Term("family"),
            Term("ln_age_x_ln_sbp_treated"), Term("ln_age_x_ln_sbp_untreated"), Term("ln_age_x_smoker"), Term("ln_age_x_family"),
            fitted ? -intercept.GetDouble() : Term("mean"), fitted ? Math.Exp(-1) : Term("s10"));
    }
}

/// <summary>
/// A coefficient set of China-PAR; which one was used is part of the instrument's version.
/// Yang X, Li J, Hu D, et al. Circulation 2016;134:1430-1440, doi 10.1161/CIRCULATIONAHA.116.022367.
/// </summary>
public sealed class ChinaParCoefficients
{
    private ChinaParCoefficients(string version, JsonElement set)
    {
        Version = version;
        Men = ChinaParTerms.Read(set.GetProperty("men"));
        Women = ChinaParTerms.Read(set.GetProperty("women"));
    }

    /// <summary>The default: traceable to the paper's printed term products (0.14 and 0.26 points mean error to the official site).</summary>
    public static ChinaParCoefficients Paper { get; } = Load("yang2016-paper-1", root => root);

    /// <summary>Fitted by a third party to outputs of the official web calculator; closer to the site, not the published table.</summary>
    public static ChinaParCoefficients SiteFit { get; } =
        Load("yang2016-site-fit-1", root => root.GetProperty("site_fit_alternative"));

    public string Version { get; }

    internal ChinaParTerms Men { get; }

    internal ChinaParTerms Women { get; }

    private static ChinaParCoefficients Load(string version, Func<JsonElement, JsonElement> part)
    {
        using var document = JsonDocument.Parse(Artefacts.Text("china_par_coefficients.json"));
        return new ChinaParCoefficients(version, part(document.RootElement));
    }
}
