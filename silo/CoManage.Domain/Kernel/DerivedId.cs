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
        Hash(text, hash);
        return new Guid(hash[..16]);
    }

    /// <summary>
    /// Ids with the same neighbourhood stand side by side when they are sorted, so that rows written together are
    /// stored together. The neighbourhood has to follow from the same facts as the text.
    /// </summary>
    public static Guid Beside(string neighbourhood, string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> place = stackalloc byte[SHA256.HashSizeInBytes];
        Hash(text, hash);
        Hash(neighbourhood, place);
        place[..PlaceBytes].CopyTo(hash);
        return new Guid(hash[..16], bigEndian: true);
    }

    // Enough to part the days of many years; what is left of the hash tells the ids apart.
    private const int PlaceBytes = 2;

    private static void Hash(string text, Span<byte> hash) => SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
}
