using CoManage.Domain.Kernel;

namespace CoManage.Domain.Groups;

/// <summary>What a group is called and which programme of care it follows.</summary>
public sealed record Profile(string Code, Bilingual Name, string Programme)
{
    private const int Longest = 80;

    public bool IsWellFormed => new[] { Code, Name.Zh, Name.En, Programme }.All(IsWritten);

    private static bool IsWritten(string text) => !string.IsNullOrWhiteSpace(text) && text.Length <= Longest;
}
