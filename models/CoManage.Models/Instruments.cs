using System.Collections.Frozen;
using CoManage.Models.Apcs;
using CoManage.Models.Cdrs;
using CoManage.Models.CopdPs;
using CoManage.Models.CopdSq;
using CoManage.Models.Findrisc;

namespace CoManage.Models;

/// <summary>Every instrument by its published name, as used by forms, imports and the command line.</summary>
public static class Instruments
{
    public static IReadOnlyDictionary<string, IInstrument> All { get; } =
        new IInstrument[]
        {
            new FindriscInstrument(),
            new CdrsInstrument(),
            new CopdSqInstrument(CopdSqTable.Shipped),
            new CopdPsInstrument(),
            new Apcs2011Instrument(),
            new ApcsBmiInstrument(),
            new ApcsInstrument(),
        }.ToFrozenDictionary(instrument => instrument.Name, StringComparer.OrdinalIgnoreCase);

    public static IInstrument? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return All.GetValueOrDefault(name);
    }
}
