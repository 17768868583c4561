using CoManage.Models.Trained;

namespace CoManage.Silo.RiskModels;

/// <summary>The recalibrations made on this service's own people; without one for the very version there is no percentage.</summary>
public sealed class LocalPercentages(IReadOnlyList<Recalibration> all)
{
    /// <summary>Reads a folder; a file that was altered stops the start with its name.</summary>
    public static LocalPercentages Of(string folder) => new(
        Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(Read)]
            : []);

    public Recalibration? For(TrainedModel model) => all.FirstOrDefault(each => each.FitsTo(model));

    private static Recalibration Read(string path)
    {
        try
        {
            return Recalibration.Read(File.ReadAllText(path));
        }
        catch (ArtefactException fault)
        {
            throw new ArtefactException($"{Path.GetFileName(path)}: {fault.Message}");
        }
    }
}
