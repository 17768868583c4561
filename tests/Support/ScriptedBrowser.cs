using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CoManage.Tests.Support;

/// <summary>A browser's side of web push: its keys, and reading what was encrypted for it (RFC 8188, 8291, 8292).</summary>
internal sealed class ScriptedBrowser : IDisposable
{
    private const int SaltBytes = 16;
    private const int TagBytes = 16;
    private const int HeaderBytes = SaltBytes + sizeof(uint) + 1;
    private const int PointBytes = 65;

    private readonly ECDiffieHellman keys = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] secret = RandomNumberGenerator.GetBytes(16);

    public string PublicKey => Base64Url.EncodeToString(Point);

    public string Secret => Base64Url.EncodeToString(secret);

    private byte[] Point
    {
        get
        {
            var point = keys.ExportParameters(includePrivateParameters: false).Q;
            return [4, .. point.X ?? [], .. point.Y ?? []];
        }
    }

    /// <summary>Whether a token was signed with ES256 by the owner of the key.</summary>
    public static bool IsSigned(string token, string key)
    {
        using var signer = ECDsa.Create(Parameters(Base64Url.DecodeFromChars(key)));
        var end = token.LastIndexOf('.');
        return signer.VerifyData(
            Encoding.ASCII.GetBytes(token[..end]), Base64Url.DecodeFromChars(token.AsSpan(end + 1)), HashAlgorithmName.SHA256);
    }

    public string Decrypt(byte[] body)
    {
        var salt = body[..SaltBytes];
        Assert.Equal(4096u, BinaryPrimitives.ReadUInt32BigEndian(body.AsSpan(SaltBytes)));
        Assert.Equal(PointBytes, body[HeaderBytes - 1]);
        var sender = body[HeaderBytes..(HeaderBytes + PointBytes)];
        var record = body[(HeaderBytes + PointBytes)..];

        using var other = ECDiffieHellman.Create(Parameters(sender));
        var input = HKDF.DeriveKey(
            HashAlgorithmName.SHA256, keys.DeriveRawSecretAgreement(other.PublicKey), 32, secret, [.. "WebPush: info\0"u8, .. Point, .. sender]);
        using var cipher = new AesGcm(
            HKDF.DeriveKey(HashAlgorithmName.SHA256, input, 16, salt, "Content-Encoding: aes128gcm\0"u8.ToArray()), TagBytes);
        var words = new byte[record.Length - TagBytes];
        cipher.Decrypt(
            HKDF.DeriveKey(HashAlgorithmName.SHA256, input, 12, salt, "Content-Encoding: nonce\0"u8.ToArray()),
            record.AsSpan(0, words.Length), record.AsSpan(words.Length), words);
        Assert.Equal(2, words[^1]);
        return Encoding.UTF8.GetString(words, 0, words.Length - 1);
    }

    public void Dispose() => keys.Dispose();

    private static ECParameters Parameters(byte[] point) => new()
    {
        Curve = ECCurve.NamedCurves.nistP256,
        Q = new ECPoint { X = point[1..33], Y = point[33..] },
    };
}
