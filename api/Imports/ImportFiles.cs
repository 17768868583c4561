using CoManage.Api.Hosting;

namespace CoManage.Api.Imports;

/// <summary>Uploaded files, kept only until their import has ended.</summary>
internal sealed class ImportFiles(ServiceSettings settings)
{
    private readonly string folder = Path.Combine(settings.DataFolder, "imports");

    public bool Has(Guid import) => File.Exists(PathOf(import));

    public FileStream Open(Guid import) => File.OpenRead(PathOf(import));

    public void Remove(Guid import) => File.Delete(PathOf(import));

    /// <summary>Writes an upload to disk as it comes; memory does not grow with it.</summary>
    public async Task<FileStream> Keep(Stream upload, CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        var file = new FileStream(
            Path.Combine(folder, $"{Guid.NewGuid():N}.part"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read);
        await upload.CopyToAsync(file, ct);
        await file.FlushAsync(ct);
        return file;
    }

    /// <summary>Gives a kept upload to its import; when the import has its file already, the new copy goes.</summary>
    public void Assign(string kept, Guid import)
    {
        if (Has(import))
        {
            File.Delete(kept);
        }
        else
        {
            File.Move(kept, PathOf(import));
        }
    }

    private string PathOf(Guid import) => Path.Combine(folder, $"{import:N}.upload");
}
