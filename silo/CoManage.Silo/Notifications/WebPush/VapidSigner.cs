using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CoManage.Silo.Notifications.WebPush;

/// <summary>Says to a push service who sends (RFC 8292): the same service that the browser was subscribed with.</summary>
internal sealed class VapidSigner : IDisposable
{
    // RFC 8292, 2: not more than a day. Clocks may differ.
    private static readonly TimeSpan GoodFor = TimeSpan.FromHours(12);

    private static readonly string Header = Base64Url.EncodeToString("""{"typ":"JWT","alg":"ES256"}"""u8);

    private readonly ECDsa key;
    private readonly string contact;

    /// <param name="privateKey">PKCS #8.</param>
    /// <param name="contact">Where a push service reaches whoever runs this one: a mailto: or https: address.</param>
    public VapidSigner(byte[] privateKey, string contact)
    {
        key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(privateKey, out _);
        this.contact = contact;
        PublicKey = Base64Url.EncodeToString(PushKey.Bytes(key.ExportParameters(includePrivateParameters: false).Q));
    }

    /// <summary>What browsers subscribe with.</summary>
    public string PublicKey { get; }

    public static byte[] NewPrivateKey()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return key.ExportPkcs8PrivateKey();
    }

    /// <summary>The value of the header <c>Authorization</c>.</summary>
    public string Authorization(Uri endpoint, DateTimeOffset now)
    {
        var signed = $"{Header}.{Base64Url.EncodeToString(Claims(endpoint, now + GoodFor))}";
        var signature = key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256);
        return $"vapid t={signed}.{Base64Url.EncodeToString(signature)}, k={PublicKey}";
    }

    public void Dispose() => key.Dispose();

    private byte[] Claims(Uri endpoint, DateTimeOffset until) => JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object>
    {
        ["aud"] = endpoint.GetLeftPart(UriPartial.Authority),
        ["exp"] = until.ToUnixTimeSeconds(),
        ["sub"] = contact,
    });
}
