using System.IO.Compression;
using CoManage.Domain.Attachments;
using CoManage.Domain.Kernel;
using CoManage.Silo.Attachments;

namespace CoManage.Api.Retention;

/// <summary>
/// A whole room in one file: every update, a page to read, and the bytes of the files that readers get. It is written
/// while it is fetched: neither a room nor a file ever lies in memory.
/// </summary>
internal sealed class RoomArchive(RoomExport export, IFileStore store)
{
    public async Task Write(RoomId room, Stream to, CancellationToken ct)
    {
        await using var archive = await ZipArchive.CreateAsync(to, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, ct);
        await Add(archive, "room.jsonl", CompressionLevel.Optimal, part => export.WriteJson(room, part, ct), ct);
        await Add(archive, "room.html", CompressionLevel.Optimal, part => export.WriteHtml(room, part, ct, PlaceOf), ct);
        await foreach (var file in export.Files(room, ct))
        {
            // Pictures, voices and papers are packed already.
            if (await store.Open(FileKey.Of(file.Id), ct) is { } bytes)
            {
                await using (bytes)
                {
                    await Add(archive, PlaceOf(file), CompressionLevel.NoCompression, part => bytes.CopyToAsync(part, ct), ct);
                }
            }
        }
    }

    private static async Task Add(ZipArchive archive, string name, CompressionLevel level, Func<Stream, Task> write, CancellationToken ct)
    {
        await using var part = await archive.CreateEntry(name, level).OpenAsync(ct);
        await write(part);
    }

    // By its id, as the updates name it; what people call their files may be no name for a file.
    private static string PlaceOf(Attachment file) => $"files/{file.Id.Value:N}.{AttachmentRules.Types[file.ContentType].Ending}";
}
