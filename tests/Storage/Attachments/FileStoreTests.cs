using CoManage.Domain.Kernel;
using CoManage.Silo.Attachments;
using CoManage.Silo.Attachments.S3;
using CoManage.Tests.Support;

namespace CoManage.Tests.Storage.Attachments;

public sealed class FolderFileStoreTests : FileStoreContract, IDisposable
{
    private readonly TempFolder folder = new();

    private protected override IFileStore Store => new FolderFileStore(folder.Root);

    [Fact]
    public async Task Nothing_half_written_is_left_in_the_folder()
    {
        await A_put_that_breaks_off_leaves_what_was_there();
        Assert.Single(Directory.EnumerateFiles(folder.Root, "*", SearchOption.AllDirectories));
    }

    public void Dispose() => folder.Dispose();
}

public sealed class S3FileStoreTests : FileStoreContract, IAsyncLifetime
{
    private static readonly FileKey Key = FileKey.Of(new AttachmentId(new Guid(9, 2, 3, new byte[8])));

    private static readonly HttpClient Http = new();

    private ScriptedS3? server;

    private protected override IFileStore Store => new S3FileStore(Server.Settings, Http, new TestClock());

    private ScriptedS3 Server => server ?? throw new InvalidOperationException("The server is not started.");

    [Theory]
    [InlineData(500)]
    [InlineData(403)]
    [InlineData(302)]
    public async Task A_store_that_fails_is_said_to_fail(int status)
    {
        Server.FailWith = status;
        await Assert.ThrowsAsync<IOException>(() => Store.Put(Key, new MemoryStream([1]), default));
        await Assert.ThrowsAsync<IOException>(() => Store.Open(Key, default));
        await Assert.ThrowsAsync<IOException>(() => Store.Remove(Key, default));
    }

    [Fact]
    public async Task A_store_that_is_away_is_said_to_be_away()
    {
        var settings = Server.Settings;
        await Server.DisposeAsync();
        server = null;
        await Assert.ThrowsAsync<IOException>(() => new S3FileStore(settings, Http, new TestClock()).Put(Key, new MemoryStream([1]), default));
    }

    [Fact]
    public async Task Another_key_is_not_let_in()
    {
        var stranger = new S3FileStore(Server.Settings with { SecretKey = "guessed" }, Http, new TestClock());
        await Assert.ThrowsAsync<IOException>(() => stranger.Put(Key, new MemoryStream([1]), default));
        Assert.Single(Server.Refused);
        Assert.Empty(Server.Objects);
    }

    // The two examples of Amazon's own description, "Signature Calculations for the Authorization Header".
    [Theory]
    [InlineData("https://examplebucket.s3.amazonaws.com/?lifecycle=", "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543")]
    [InlineData("https://examplebucket.s3.amazonaws.com/?max-keys=2&prefix=J", "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7")]
    public void Requests_are_signed_as_published(string address, string signature)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        var settings = new S3Settings(
            new Uri("https://s3.amazonaws.com"), "examplebucket", "us-east-1", "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");
        S3Signature.Sign(request, S3Signature.OfNothing, settings, new DateTimeOffset(2013, 5, 24, 0, 0, 0, TimeSpan.Zero));
        Assert.EndsWith($"Signature={signature}", request.Headers.GetValues("Authorization").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_secret_is_not_printed() => Assert.DoesNotContain("EXAMPLEKEY", Server.Settings.ToString(), StringComparison.Ordinal);

    public async Task InitializeAsync() => server = await ScriptedS3.Start();

    public async Task DisposeAsync()
    {
        if (server is not null)
        {
            Assert.True(server.Refused.Count <= 1, string.Join('\n', server.Refused));
            await server.DisposeAsync();
        }
    }
}
