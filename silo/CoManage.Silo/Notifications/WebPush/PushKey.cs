using System.Buffers.Text;
using System.Security.Cryptography;

namespace CoManage.Silo.Notifications.WebPush;

/// <summary>Keys on the curve P-256 as web push writes them: 65 bytes, uncompressed, in base64url.</summary>
internal static class PushKey
{
    public const int PublicBytes = 65;
    public const int SecretBytes = 16;

    private const byte Uncompressed = 4;
    private const int CoordinateBytes = 32;

    /// <summary>Whether a browser's key and secret are what they should be, the point on its curve.</summary>
    public static bool AreValid(string publicKey, string secret)
    {
        try
        {
            using var key = ECDiffieHellman.Create(Point(Base64Url.DecodeFromChars(publicKey)));
            return Base64Url.DecodeFromChars(secret).Length == SecretBytes;
        }
        catch (Exception fault) when (fault is FormatException or CryptographicException or ArgumentException)
        {
            return false;
        }
    }

    /// <exception cref="CryptographicException">These bytes are no such key.</exception>
    public static ECParameters Point(byte[] key) => key is [Uncompressed, ..] && key.Length == PublicBytes
        ? new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new ECPoint { X = key[1..(1 + CoordinateBytes)], Y = key[(1 + CoordinateBytes)..] },
        }
        : throw new CryptographicException("This is no uncompressed point.");

    public static byte[] Bytes(ECPoint point) => [Uncompressed, .. point.X ?? [], .. point.Y ?? []];
}
