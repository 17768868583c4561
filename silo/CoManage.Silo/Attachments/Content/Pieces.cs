namespace CoManage.Silo.Attachments.Content;

/// <summary>
/// What is kept of a file: stretches of it as they are, and a few bytes written anew. The copy is made from these, so
/// nothing that was not understood is ever stored.
/// </summary>
internal sealed class Pieces
{
    // A file of many tiny parts would cost more memory than its bytes.
    private const int Most = 20_000;
    private const int BufferBytes = 64 * 1024;

    private readonly List<Piece> kept = [];

    /// <exception cref="InvalidDataException">It is made of more parts than any honest file.</exception>
    public void Keep(long at, long count)
    {
        if (kept is [.., { New: null } last] && last.At + last.Count == at)
        {
            kept[^1] = last with { Count = last.Count + count };
            return;
        }

        Add(new Piece(at, count, null));
    }

    public void Write(params ReadOnlySpan<byte> bytes) => Add(new Piece(0, bytes.Length, bytes.ToArray()));

    /// <summary>Everything that the others keep, behind what is kept here.</summary>
    public void Add(Pieces others) => kept.AddRange(others.kept);

    public long Length => kept.Sum(each => each.Count);

    public async Task CopyTo(Stream from, Stream to, CancellationToken ct)
    {
        var buffer = new byte[BufferBytes];
        foreach (var piece in kept)
        {
            if (piece.New is { } written)
            {
                await to.WriteAsync(written, ct).ConfigureAwait(false);
                continue;
            }

            from.Position = piece.At;
            for (var left = piece.Count; left > 0;)
            {
                var part = buffer.AsMemory(0, (int)Math.Min(left, buffer.Length));
                await from.ReadExactlyAsync(part, ct).ConfigureAwait(false);
                await to.WriteAsync(part, ct).ConfigureAwait(false);
                left -= part.Length;
            }
        }
    }

    private void Add(Piece piece)
    {
        if (kept.Count == Most)
        {
            throw new InvalidDataException();
        }

        kept.Add(piece);
    }

    private readonly record struct Piece(long At, long Count, byte[]? New);
}

/// <summary>What a file is, by its content, and what is kept of it.</summary>
internal sealed record FileContent(string ContentType, Pieces Kept, int? Width = null, int? Height = null, long? DurationMs = null)
{
    /// <summary>A picture of this size; refused as data where no honest picture is that large.</summary>
    public static FileContent Picture(string contentType, Pieces kept, long width, long height) =>
        width is > 0 and <= int.MaxValue && height is > 0 and <= int.MaxValue
            ? new FileContent(contentType, kept, (int)width, (int)height)
            : throw new InvalidDataException();

    public static FileContent Voice(string contentType, Pieces kept, double milliseconds) =>
        milliseconds is > 0 and < int.MaxValue
            ? new FileContent(contentType, kept, DurationMs: (long)Math.Ceiling(milliseconds))
            : throw new InvalidDataException();
}
