using System.Buffers.Binary;
using System.Security.Cryptography;

namespace CoManage.Silo.Notifications.WebPush;

/// <summary>
/// A message that only one browser can read, not the push service that carries it: aes128gcm (RFC 8188) with a key
/// agreed on as RFC 8291 says, in one record.
/// </summary>
internal static class EncryptedMessage
{
    private const int SaltBytes = 16;
    private const int KeyBytes = 16;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int InputBytes = 32;
    private const uint RecordSize = 4096;

    // RFC 8188, 2: what ends the last record.
    private const byte LastRecord = 2;

    public static byte[] Of(byte[] words, byte[] browserKey, byte[] browserSecret)
    {
        using var own = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        return Of(words, browserKey, browserSecret, own, RandomNumberGenerator.GetBytes(SaltBytes));
    }

    /// <param name="own">Made for this message alone.</param>
    /// <param name="salt">Made for this message alone.</param>
    internal static byte[] Of(byte[] words, byte[] browserKey, byte[] browserSecret, ECDiffieHellman own, byte[] salt)
    {
        var ownKey = PushKey.Bytes(own.ExportParameters(includePrivateParameters: false).Q);
        using var browser = ECDiffieHellman.Create(PushKey.Point(browserKey));
        var agreed = own.DeriveRawSecretAgreement(browser.PublicKey);
        var input = HKDF.DeriveKey(
            HashAlgorithmName.SHA256, agreed, InputBytes, browserSecret, [.. "WebPush: info\0"u8, .. browserKey, .. ownKey]);
        var key = HKDF.DeriveKey(HashAlgorithmName.SHA256, input, KeyBytes, salt, "Content-Encoding: aes128gcm\0"u8.ToArray());
        var nonce = HKDF.DeriveKey(HashAlgorithmName.SHA256, input, NonceBytes, salt, "Content-Encoding: nonce\0"u8.ToArray());

        byte[] record = [.. words, LastRecord];
        var sealedRecord = new byte[record.Length + TagBytes];
        using var cipher = new AesGcm(key, TagBytes);
        cipher.Encrypt(nonce, record, sealedRecord.AsSpan(0, record.Length), sealedRecord.AsSpan(record.Length));
        return [.. salt, .. Size(), (byte)ownKey.Length, .. ownKey, .. sealedRecord];
    }

    private static byte[] Size()
    {
        var size = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(size, RecordSize);
        return size;
    }
}
