using CoManage.Models.Trained;
using CoManage.Training.Tables;

namespace CoManage.Training.Commands;

/// <summary>The folder of the models' files.</summary>
internal static class ArtefactFolder
{
    public static void Write(DirectoryInfo folder, ModelArtefact model)
    {
        folder.Create();
        File.WriteAllText(Path.Combine(folder.FullName, $"{model.Name}.json"), ArtefactFile.Write(model));
    }

    /// <summary>The models meant by <c>--model</c>, each verified.</summary>
    public static IReadOnlyList<TrainedModel> Read(DirectoryInfo folder, string? wanted)
    {
        var models = folder.Exists
            ? folder.EnumerateFiles("*.json").OrderBy(file => file.Name, StringComparer.Ordinal)
                .Select(file => ArtefactFile.Read(File.ReadAllText(file.FullName)))
                .Where(model => CommandLine.IsMeant(wanted, model.Artefact.Outcome, model.Name)).ToList()
            : [];
        return models.Count > 0 ? models : throw new DataException($"No model {wanted} in {folder.FullName}; run train first.");
    }
}
