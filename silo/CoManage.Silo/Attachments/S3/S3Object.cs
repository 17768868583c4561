namespace CoManage.Silo.Attachments.S3;

/// <summary>
/// An object as a stream that can begin anywhere: nothing is fetched until it is read, and then from where the reader
/// stands. So whoever answers a request for a part of a file need not know where files lie.
/// </summary>
internal sealed class S3Object(long length, Func<long, CancellationToken, Task<HttpResponseMessage>> from) : Stream
{
    private HttpResponseMessage? answer;
    private Stream? body;
    private long position;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => position;
        set => Seek(value, SeekOrigin.Begin);
    }

    public override long Seek(long offset, SeekOrigin origin)
    {
        var wanted = offset + (origin switch { SeekOrigin.Begin => 0, SeekOrigin.Current => position, _ => length });
        ArgumentOutOfRangeException.ThrowIfNegative(wanted, nameof(offset));
        if (wanted != position)
        {
            Close(ref body, ref answer);
            position = wanted;
        }

        return position;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (position >= length || buffer.IsEmpty)
        {
            return 0;
        }

        if (body is null)
        {
            answer = await from(position, cancellationToken).ConfigureAwait(false);
            body = await answer.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        }

        var read = await body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        position += read;
        return read > 0 ? read : throw new IOException("The file store ended before the file did.");
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("An object is read asynchronously.");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Close(ref body, ref answer);
        }

        base.Dispose(disposing);
    }

    private static void Close(ref Stream? body, ref HttpResponseMessage? answer)
    {
        body?.Dispose();
        answer?.Dispose();
        (body, answer) = (null, null);
    }
}
