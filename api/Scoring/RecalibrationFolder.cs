using CoManage.Api.Hosting;
using CoManage.Models.Trained;

namespace CoManage.Api.Scoring;

/// <summary>The recalibrations in the folder of the service's data. One that was altered is refused with its file's name.</summary>
internal sealed class RecalibrationFolder(IReadOnlyList<Recalibration> all)
{
    public static RecalibrationFolder Of(string data)
    {
        var folder = Path.Combine(data, "recalibrations");
        return new(Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(Read)]
            : []);
    }

    /// <summary>The one made for exactly this version; another version needs another.</summary>
    public Recalibration? Find(TrainedModel model) => all.FirstOrDefault(each => each.FitsTo(model));

    private static Recalibration Read(string path)
    {
        try
        {
            return Recalibration.Read(File.ReadAllText(path));
        }
        catch (ArtefactException fault)
        {
            throw new SettingsException($"{Path.GetFileName(path)}: {fault.Message}");
        }
    }
}
