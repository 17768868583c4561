namespace CoManage.Models.CTirads;

/// <summary>Ultrasound features of one nodule. Margin: ill-defined, irregular or with extrathyroidal extension.</summary>
public readonly record struct CTiradsInput(
    bool Solid, bool Microcalcification, bool MarkedlyHypoechoic, bool Margin, bool Vertical, bool CometTail);

/// <summary>
/// C-TIRADS points and category.
/// Zhou JQ, et al. Endocrine 2020;70:256-279, doi 10.1007/s12020-020-02441-y.
/// </summary>
public static class CTiradsScore
{
    public static int Points(in CTiradsInput nodule) =>
        (nodule.Solid ? 1 : 0) + (nodule.Microcalcification ? 1 : 0) + (nodule.MarkedlyHypoechoic ? 1 : 0)
        + (nodule.Margin ? 1 : 0) + (nodule.Vertical ? 1 : 0) - (nodule.CometTail ? 1 : 0);

    public static string Category(int points) => points switch
    {
        < 0 => "2",
        0 => "3",
        1 => "4A",
        2 => "4B",
        < 5 => "4C",
        _ => "5",
    };

    /// <summary>
    /// Fine-needle aspiration: 4A from 15 mm; 4B, 4C and 5 from 10 mm, smaller if multifocal or touching capsule,
    /// trachea or recurrent laryngeal nerve. The size limits rest on recollection and await sign-off.
    /// </summary>
    public static bool CallsForAspiration(string category, double sizeMm, bool multifocalOrTouching) => category switch
    {
        "4A" => sizeMm >= 15,
        "4B" or "4C" or "5" => sizeMm >= 10 || multifocalOrTouching,
        _ => false,
    };
}
