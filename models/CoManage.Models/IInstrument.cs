namespace CoManage.Models;

/// <summary>A published instrument behind the one shape that forms, imports and the command line share.</summary>
public interface IInstrument
{
    string Name { get; }

    /// <summary>Instrument edition and coefficient set; stored with every assessment.</summary>
    string Version { get; }

    string TitleZh { get; }

    string TitleEn { get; }

    IReadOnlyList<InputSpec> Inputs { get; }

    /// <summary>Every band it can give, worst last. Empty where the source prints none.</summary>
    IReadOnlyList<string> Bands { get; }

    /// <summary>The names of its several results in their order; empty where it gives one score and one band.</summary>
    IReadOnlyList<string> OutcomeNames { get; }

    /// <summary>Never throws on what people typed: it answers with a score, with what is missing, or with a problem.</summary>
    Assessment Assess(InputValues values);
}
