namespace CoManage.Models;

/// <summary>The data files that travel inside this assembly.</summary>
internal static class Artefacts
{
    public static string Text(string file)
    {
        using var stream = typeof(Artefacts).Assembly.GetManifestResourceStream($"CoManage.Models.Data.{file}")
            ?? throw new InvalidOperationException($"The artefact {file} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
