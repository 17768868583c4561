using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CoManage.Silo.Notifications.WebPush;
using CoManage.Tests.Support;

namespace CoManage.Tests.Storage.Notifications;

/// <summary>Against the worked examples of the standards.</summary>
public class WebPushTests
{
    // RFC 8291, section 5 and appendix A.
    private const string BrowserKey = "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
    private const string BrowserSecret = "BTBZMqHH6r4Tts7J_aSIgg";
    private const string OwnKey = "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8";
    private const string OwnPrivateKey = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw";

    private const string Encrypted =
        "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_"
        + "yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN";

    // RFC 8292, section 2.4.
    private const string SignedToken =
        "eyJ0eXAiOiJKV1QiLCJhbGciOiJFUzI1NiJ9."
        + "eyJhdWQiOiJodHRwczovL3B1c2guZXhhbXBsZS5uZXQiLCJleHAiOjE0NTM1MjM3NjgsInN1YiI6Im1haWx0bzpwdXNoQGV4YW1wbGUuY29tIn0."
        + "i3CYb7t4xfxCDquptFOepC9GAu_HLGkMlMuCGSK2rpiUfnK9ojFwDXb1JrErtmysazNjjvW2L9OkSSHzvoD1oA";

    private const string SignersKey = "BA1Hxzyi1RUM1b5wjxsn7nGxAszw2u61m164i3MrAIxHF6YK5h4SDYic-dRuU_RCPCfA5aq9ojSwk5Y2EmClBPs";

    [Fact]
    public void A_message_is_encrypted_as_the_standard_shows()
    {
        var pair = PushKey.Point(Bytes(OwnKey));
        pair.D = Bytes(OwnPrivateKey);
        using var own = ECDiffieHellman.Create(pair);
        var message = EncryptedMessage.Of(
            "When I grow up, I want to be a watermelon"u8.ToArray(), Bytes(BrowserKey), Bytes(BrowserSecret), own, Bytes("DGv6ra1nlYgDCS1FRnbzlw"));

        Assert.Equal(Encrypted, Base64Url.EncodeToString(message));
    }

    [Fact]
    public void A_browser_reads_what_was_encrypted_for_it_and_each_message_is_another()
    {
        using var browser = new ScriptedBrowser();
        var (first, second) = (Encrypt(browser), Encrypt(browser));

        Assert.Equal("有新消息", browser.Decrypt(first));
        Assert.NotEqual(first, second);
        Assert.NotEqual(first[..16], second[..16]);
    }

    [Fact]
    public void The_tests_check_signatures_as_the_standard_does()
    {
        Assert.True(ScriptedBrowser.IsSigned(SignedToken, SignersKey));
        Assert.False(ScriptedBrowser.IsSigned(SignedToken.Replace("oA", "oQ", StringComparison.Ordinal), SignersKey));
    }

    [Fact]
    public void The_sender_signs_for_this_push_service_and_for_less_than_a_day()
    {
        using var signer = new VapidSigner(VapidSigner.NewPrivateKey(), "mailto:care@example.com");
        var now = TestClock.Noon;
        var words = signer.Authorization(new Uri("https://push.example.net:8443/p/JzLQ3raZJfFBR0aqvOMsLrt54w4rJUsV"), now).Split([' ', ',', '=']);

        Assert.Equal(["vapid", "t", words[2], "", "k", signer.PublicKey], words);
        Assert.True(ScriptedBrowser.IsSigned(words[2], signer.PublicKey));
        using var claims = JsonDocument.Parse(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(words[2].Split('.')[1])));
        Assert.Equal("https://push.example.net:8443", claims.RootElement.GetProperty("aud").GetString());
        Assert.Equal("mailto:care@example.com", claims.RootElement.GetProperty("sub").GetString());
        var ends = DateTimeOffset.FromUnixTimeSeconds(claims.RootElement.GetProperty("exp").GetInt64());
        Assert.InRange(ends, now.AddHours(1), now.AddHours(24));
    }

    [Theory]
    [InlineData(BrowserKey, BrowserSecret, true)]
    [InlineData(BrowserKey, "BTBZMqHH6r4Tts7J_aSI", false)]
    [InlineData("BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw5", BrowserSecret, false)]
    [InlineData("BCVx", BrowserSecret, false)]
    [InlineData("no base64!", BrowserSecret, false)]
    public void Keys_that_no_browser_made_are_known(string key, string secret, bool valid) =>
        Assert.Equal(valid, PushKey.AreValid(key, secret));

    [Theory]
    [InlineData("https://fcm.googleapis.com/fcm/send/abc", true)]
    [InlineData("https://updates.push.services.mozilla.com/wpush/v2/abc", true)]
    [InlineData("http://fcm.googleapis.com/abc", false)]
    [InlineData("https://fcm.googleapis.com:8443/abc", false)]
    [InlineData("https://user@fcm.googleapis.com/abc", false)]
    [InlineData("https://127.0.0.1/abc", false)]
    [InlineData("https://[::1]/abc", false)]
    [InlineData("https://2130706433/abc", false)]
    [InlineData("https://localhost/abc", false)]
    [InlineData("file:///etc/passwd", false)]
    public void Only_a_name_behind_https_may_be_a_push_service(string address, bool allowed) =>
        Assert.Equal(allowed, PublicAddress.IsEndpoint(new Uri(address)));

    [Theory]
    [InlineData("142.250.1.95", true)]
    [InlineData("2607:f8b0:4004:c07::5f", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.31.0.1", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("2002:a00:1::1", false)]
    public void Nothing_inside_is_called(string address, bool isPublic) => Assert.Equal(isPublic, PublicAddress.Is(IPAddress.Parse(address)));

    [Fact]
    public async Task A_name_that_leads_inside_is_not_followed()
    {
        using var http = new HttpClient(new SocketsHttpHandler { ConnectCallback = PublicAddress.Connect });
        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync(new Uri("http://localhost:9/")));
    }

    private static byte[] Encrypt(ScriptedBrowser browser) =>
        EncryptedMessage.Of(Encoding.UTF8.GetBytes("有新消息"), Bytes(browser.PublicKey), Bytes(browser.Secret));

    private static byte[] Bytes(string text) => Base64Url.DecodeFromChars(text);
}
