using CoManage.Domain.Kernel;

namespace CoManage.Silo.Attachments;

/// <summary>
/// Where the bytes of files lie. A file is there whole or not at all, and what was put there once is not put there
/// otherwise: its key is its id.
/// </summary>
public interface IFileStore
{
    /// <summary>Returns when the bytes are safe. The same key again does no harm.</summary>
    /// <param name="content">Can be read again from its beginning.</param>
    /// <exception cref="IOException">They could not be kept.</exception>
    Task Put(FileKey key, Stream content, CancellationToken ct);

    /// <summary>A stream that knows its length and can begin anywhere; null when there is no such file.</summary>
    /// <exception cref="IOException">The store does not answer.</exception>
    Task<Stream?> Open(FileKey key, CancellationToken ct);

    /// <summary>Takes the bytes away; a file that is not there is no fault.</summary>
    /// <exception cref="IOException">The store does not answer.</exception>
    Task Remove(FileKey key, CancellationToken ct);
}

/// <summary>The name of a file in its store: nothing of whoever sent it, and never more than letters, digits, dot and slash.</summary>
public readonly record struct FileKey
{
    private FileKey(string text) => Text = text;

    public string Text { get; }

    public static FileKey Of(AttachmentId id) => new($"{id.Value:N}"[..2] + $"/{id.Value:N}");

    public static FileKey ThumbnailOf(AttachmentId id) => new($"{Of(id).Text}.small");
}
