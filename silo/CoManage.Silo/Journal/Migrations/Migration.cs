using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace CoManage.Silo.Journal.Migrations;

/// <summary>One numbered script that takes the schema a step further. Once released it never changes.</summary>
internal sealed partial record Migration(int Number, string Name, string Text)
{
    /// <summary>What is recorded when the script ran, so that a later change to it is noticed.</summary>
    public string Checksum { get; } =
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text.ReplaceLineEndings("\n"))));

    /// <summary>The scripts for one database: those for both (<c>.sql</c>) and its own (<c>.sqlite.sql</c>, <c>.postgres.sql</c>).</summary>
    public static IReadOnlyList<Migration> For(string dialect)
    {
        var assembly = typeof(Migration).Assembly;
        return
        [
            .. from resource in assembly.GetManifestResourceNames()
               let parts = Script().Match(resource)
               where parts.Success && (parts.Groups["dialect"].Value is "" || parts.Groups["dialect"].Value == dialect)
               let number = int.Parse(parts.Groups["number"].Value)
               orderby number, parts.Groups["name"].Value
               select new Migration(number, parts.Groups["name"].Value, Read(assembly, resource)),
        ];
    }

    private static string Read(Assembly assembly, string resource)
    {
        using var stream = assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The migration {resource} is missing.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"\.Migrations\.(?<number>\d{4})_(?<name>[a-z_]+)(\.(?<dialect>sqlite|postgres))?\.sql$")]
    private static partial Regex Script();
}
