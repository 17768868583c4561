using CoManage.Silo.Runtime;

namespace CoManage.Silo.Attachments;

/// <summary>
/// Files that are only on their way: each is in a private folder of this machine, and gone when it is closed, so that
/// memory does not grow with what people send. What a power failure leaves behind goes at the next start.
/// </summary>
public sealed class Spools
{
    private readonly string folder;

    public Spools(SiloOptions options)
    {
        folder = Path.Combine(options.DataFolder, "uploads");
        Directory.CreateDirectory(folder);
        foreach (var left in Directory.EnumerateFiles(folder, $"*.{Environment.MachineName}.part"))
        {
            File.Delete(left);
        }
    }

    public FileStream New() => new(
        Path.Combine(folder, $"{Guid.NewGuid():N}.{Environment.MachineName}.part"),
        new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose,
            BufferSize = 0,
        });
}
