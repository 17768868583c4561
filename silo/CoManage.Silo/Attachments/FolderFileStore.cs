namespace CoManage.Silo.Attachments;

/// <summary>
/// Files in a folder of this machine. Each is written under another name, flushed to the disk and then renamed, so that
/// neither a reader nor a power failure ever meets half a file.
/// </summary>
public sealed class FolderFileStore : IFileStore
{
    private const int BufferBytes = 64 * 1024;

    private readonly string folder;
    private readonly string incoming;

    public FolderFileStore(string folder)
    {
        (this.folder, incoming) = (folder, Path.Combine(folder, "incoming"));
        Directory.CreateDirectory(incoming);
    }

    public async Task Put(FileKey key, Stream content, CancellationToken ct)
    {
        var part = Path.Combine(incoming, $"{Guid.NewGuid():N}.part");
        try
        {
            await Write(part, content, ct).ConfigureAwait(false);
            Directory.CreateDirectory(Path.GetDirectoryName(PathOf(key)) ?? folder);
            File.Move(part, PathOf(key), overwrite: true);
            Flush(PathOf(key));
        }
        catch
        {
            File.Delete(part);
            throw;
        }
    }

    public Task<Stream?> Open(FileKey key, CancellationToken ct)
    {
        try
        {
            return Task.FromResult<Stream?>(new FileStream(PathOf(key), new FileStreamOptions
            {
                Access = FileAccess.Read,
                Share = FileShare.Read | FileShare.Delete,
                Options = FileOptions.Asynchronous,
                BufferSize = 0,
            }));
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return Task.FromResult<Stream?>(null);
        }
    }

    public Task Remove(FileKey key, CancellationToken ct)
    {
        if (File.Exists(PathOf(key)))
        {
            File.Delete(PathOf(key));
        }

        return Task.CompletedTask;
    }

    private string PathOf(FileKey key) => Path.Combine(folder, key.Text);

    private static async Task Write(string path, Stream content, CancellationToken ct)
    {
        content.Position = 0;
        await using var file = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Options = FileOptions.Asynchronous,
            BufferSize = 0,
            PreallocationSize = content.Length,
        });
        await content.CopyToAsync(file, BufferBytes, ct).ConfigureAwait(false);
        file.Flush(flushToDisk: true);
    }

    // The usual file systems flush the new name together with the file, when it is flushed after the renaming.
    private static void Flush(string path)
    {
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite);
        RandomAccess.FlushToDisk(file);
    }
}
