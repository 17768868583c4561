using CoManage.Domain.Kernel;
using CoManage.Silo.Attachments;

namespace CoManage.Tests.Storage.Attachments;

/// <summary>What every store of files promises, wherever it keeps them.</summary>
public abstract class FileStoreContract
{
    private static readonly FileKey Key = FileKey.Of(new AttachmentId(new Guid(1, 2, 3, new byte[8])));
    private static readonly byte[] Content = [.. Enumerable.Range(0, 300_000).Select(each => (byte)(each * 31))];

    private protected abstract IFileStore Store { get; }

    [Fact]
    public async Task What_was_put_is_read_whole()
    {
        await Put(Key, Content);
        Assert.Equal(Content, await Read(0));
    }

    [Fact]
    public async Task A_file_is_read_from_any_place()
    {
        await Put(Key, Content);
        await using var file = await Store.Open(Key, default);
        Assert.NotNull(file);
        Assert.Equal((Content.Length, true), (file.Length, file.CanSeek));
        foreach (var place in new[] { 299_999, 0, 150_000, 150_010 })
        {
            file.Position = place;
            var part = new byte[Math.Min(5, Content.Length - place)];
            await file.ReadExactlyAsync(part);
            Assert.Equal(Content[place..(place + part.Length)], part);
        }
    }

    [Fact]
    public async Task What_is_not_there_is_nothing()
    {
        Assert.Null(await Store.Open(Key, default));
        await Store.Remove(Key, default);
    }

    [Fact]
    public async Task What_was_removed_is_gone_and_only_that()
    {
        var other = FileKey.ThumbnailOf(new AttachmentId(new Guid(1, 2, 3, new byte[8])));
        await Put(Key, Content);
        await Put(other, [7]);
        await Store.Remove(Key, default);
        Assert.Null(await Store.Open(Key, default));
        await using var kept = await Store.Open(other, default);
        Assert.Equal(1, kept?.Length);
    }

    [Fact]
    public async Task The_same_again_does_no_harm_and_leaves_the_callers_stream_open()
    {
        using var content = new MemoryStream(Content);
        await Store.Put(Key, content, default);
        await Store.Put(Key, content, default);
        Assert.True(content.CanRead);
        Assert.Equal(Content, await Read(0));
    }

    [Fact]
    public async Task A_put_that_breaks_off_leaves_what_was_there()
    {
        await Assert.ThrowsAnyAsync<Exception>(() => Store.Put(Key, new BreakingStream(200_000), default));
        Assert.Null(await Store.Open(Key, default));
        await Put(Key, Content);
        await Assert.ThrowsAnyAsync<Exception>(() => Store.Put(Key, new BreakingStream(200_000), default));
        Assert.Equal(Content, await Read(0));
    }

    private async Task Put(FileKey key, byte[] bytes)
    {
        using var content = new MemoryStream(bytes);
        await Store.Put(key, content, default);
    }

    private async Task<byte[]> Read(long from)
    {
        await using var file = await Store.Open(Key, default);
        Assert.NotNull(file);
        file.Position = from;
        using var read = new MemoryStream();
        await file.CopyToAsync(read);
        return read.ToArray();
    }

    /// <summary>Says that it is longer than what it gives before it breaks.</summary>
    private sealed class BreakingStream(int after) : MemoryStream(new byte[after * 2])
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position >= after ? throw new IOException("The disk is broken.") : base.ReadAsync(buffer, cancellationToken);

        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) => Copy(destination, cancellationToken);

        private async Task Copy(Stream destination, CancellationToken ct)
        {
            var buffer = new byte[1000];
            while (await ReadAsync(buffer, ct) is > 0 and var read)
            {
                await destination.WriteAsync(buffer.AsMemory(0, read), ct);
            }
        }
    }
}
