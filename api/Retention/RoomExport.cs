using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CoManage.Api.Live;
using CoManage.Domain.Attachments;
using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using CoManage.Silo.Chat;

namespace CoManage.Api.Retention;

/// <summary>A whole room as a file, page by page: however long it is, only one page is in memory.</summary>
internal sealed class RoomExport(RoomHistory history)
{
    private const int Page = RoomHistory.LargestPage;

    /// <summary>One update a line (JSON Lines), as readers get them.</summary>
    public async Task WriteJson(RoomId room, Stream to, CancellationToken ct)
    {
        await foreach (var entry in Entries(room, ct))
        {
            await JsonSerializer.SerializeAsync(to, RoomUpdate.Of(entry), KernelJson.Stored, ct);
            await to.WriteAsync("\n"u8.ToArray(), ct);
        }
    }

    /// <summary>The same to read and print.</summary>
    /// <param name="placeOf">Where the file of a message lies beside the page; null where it is only named.</param>
    public async Task WriteHtml(RoomId room, Stream to, CancellationToken ct, Func<Attachment, string>? placeOf = null)
    {
        await using var writer = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        await writer.WriteAsync(
            """
            <!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>CoManage</title>
            <style>body{font:16px/1.6 sans-serif;max-width:48rem;margin:2rem auto}p{margin:.4rem 0}small{color:#555}img{max-width:20rem;display:block}</style></head><body>
            """);
        await foreach (var entry in Entries(room, ct))
        {
            if (Line(entry, placeOf) is { } line)
            {
                await writer.WriteLineAsync(line.AsMemory(), ct);
            }
        }

        await writer.WriteAsync("</body></html>");
    }

    private static string? Line(RoomEntry entry, Func<Attachment, string>? placeOf) => entry.Happened.Event switch
    {
        RoomEvent.Posted said =>
            $"<p><small>#{said.Number} {At(entry)} {Safe(said.Author.Name)} ({said.Author.Role.Code()})</small><br>{WordsOf(said, entry.Marks, placeOf)}</p>",
        RoomEvent.ContentErased => $"<p><small>#{entry.Happened.Version} {At(entry)} — erased on request / 应要求清除</small></p>",
        _ => null,
    };

    private static string WordsOf(RoomEvent.Posted said, MessageMarks? marks, Func<Attachment, string>? placeOf) => marks switch
    {
        { IsRecalled: true } => "<small>recalled / 已撤回</small>",
        { Withheld: { } withheld } => $"<small>{Safe(withheld.State)} {Safe(withheld.Reason ?? "")}</small>",
        _ => FileOf(said.Attachment, placeOf) + Safe(said.Text.Words.Length > 0 ? said.Text.Words : said.Notice?.Code ?? ""),
    };

    private static string FileOf(Attachment? file, Func<Attachment, string>? placeOf)
    {
        if (file is null)
        {
            return "";
        }

        var name = $"[{Safe(file.Describe().Zh)} / {Safe(file.Describe().En)}] {Safe(file.Name.Words)}";
        return placeOf is null
            ? $"<small>{name}</small> "
            : $"<a href=\"{Safe(placeOf(file))}\">{(file.Kind is AttachmentKind.Image ? $"<img src=\"{Safe(placeOf(file))}\" alt=\"\">" : "")}<small>{name}</small></a> ";
    }

    private static string At(RoomEntry entry) => entry.Happened.At.ToString("u", CultureInfo.InvariantCulture);

    private static string Safe(string text) => HtmlEncoder.Default.Encode(text);

    /// <summary>The files that readers of the room get, in the order of their messages.</summary>
    public async IAsyncEnumerable<Attachment> Files(RoomId room, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var entry in Entries(room, ct))
        {
            if (entry is { Happened.Event: RoomEvent.Posted { Attachment: { } file }, Marks: null or { IsRecalled: false, Withheld: null } })
            {
                yield return file;
            }
        }
    }

    private async IAsyncEnumerable<RoomEntry> Entries(RoomId room, [EnumeratorCancellation] CancellationToken ct)
    {
        for (long after = 0; ;)
        {
            var page = await history.After(room, after, Page, ct);
            foreach (var entry in page)
            {
                yield return entry;
            }

            if (page.Count < Page)
            {
                yield break;
            }

            after = page[^1].Happened.Version;
        }
    }
}
