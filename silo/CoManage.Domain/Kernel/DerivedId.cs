using System.Security.Cryptography;
using System.Text;

namespace CoManage.Domain.Kernel;

/// <summary>Ids that follow from other ids, so that doing a thing twice names the same thing.</summary>
public static class DerivedId
{
    public static Guid From(string kind, Guid from, string more = "") =>
        From($"{kind}/{from:N}/{more}");

    public static Guid From(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return new Guid(hash[..16]);
    }
}
