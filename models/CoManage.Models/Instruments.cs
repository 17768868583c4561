using System.Collections.Frozen;
using CoManage.Models.Ad8;
using CoManage.Models.Amap;
using CoManage.Models.Apcs;
using CoManage.Models.BpBmi;
using CoManage.Models.Cdrs;
using CoManage.Models.Ceap;
using CoManage.Models.Cha2ds2Vasc;
using CoManage.Models.ChinaPar;
using CoManage.Models.CkdEpi;
using CoManage.Models.Conversions;
using CoManage.Models.CopdPs;
using CoManage.Models.CopdSq;
using CoManage.Models.CrcQuestionnaire;
using CoManage.Models.CTirads;
using CoManage.Models.Fib4;
using CoManage.Models.Findrisc;
using CoManage.Models.Gold;
using CoManage.Models.HbvReferral;
using CoManage.Models.Kdigo;
using CoManage.Models.Kfre;
using CoManage.Models.MiniCog;
using CoManage.Models.Phq9;
using CoManage.Models.Prevent;
using CoManage.Models.ReferralNumeric;
using CoManage.Models.StrokeCard;

namespace CoManage.Models;

/// <summary>Every instrument by its published name, as used by forms, imports and the command line.</summary>
public static class Instruments
{
    public static IReadOnlyDictionary<string, IInstrument> All { get; } =
        new[]
        {
            ChinaPar(ChinaParCoefficients.Paper),
            new PreventInstrument(),
            new FindriscInstrument(),
            new CdrsInstrument(),
            CopdSq(CopdSqTable.Shipped),
            new CopdPsInstrument(),
            new ApcsInstrument(),
            new Apcs2011Instrument(),
            new ApcsBmiInstrument(),
            new CrcQuestionnaireInstrument(),
            new StrokeCardInstrument(),
            new Ad8Instrument(),
            new MiniCogInstrument(),
            new CeapInstrument(),
            new CTiradsInstrument(),
            new Fib4Instrument(),
            new AmapInstrument(),
            HbvReferral(new HbvLimits()),
            new CkdEpiInstrument(),
            new KdigoInstrument(),
            new KfreInstrument(),
            new Cha2ds2VascInstrument(),
            new Phq9Instrument(),
            new GoldInstrument(),
            new BpBmiInstrument(),
            new ConversionInstrument(),
            ReferralNumeric(new CriticalNumberUrgency()),
        }.ToFrozenDictionary(instrument => instrument.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The instrument of this name, or null.</summary>
    public static IInstrument? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return All.GetValueOrDefault(name);
    }

    /// <summary>China-PAR with another coefficient set; which one is in its version.</summary>
    public static IInstrument ChinaPar(ChinaParCoefficients coefficients) => new ChinaParInstrument(coefficients);

    /// <summary>COPD-SQ with a table that the clinical lead has signed.</summary>
    public static IInstrument CopdSq(CopdSqTable table) => new CopdSqInstrument(table);

    /// <summary>The hepatitis B decision with the limits of the local laboratory.</summary>
    public static IInstrument HbvReferral(HbvLimits limits) => new HbvReferralInstrument(limits);

    /// <summary>The visit rules with the centre's own urgency for critical numbers.</summary>
    public static IInstrument ReferralNumeric(CriticalNumberUrgency critical) => new ReferralNumericInstrument(critical);
}
