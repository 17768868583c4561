using System.Security.Cryptography;
using System.Text;
using CoManage.Tests.Support;

namespace CoManage.Tests.Storage;

public class MigrationTests
{
    private static readonly string Folder = SourceTree.At("silo", "CoManage.Silo", "Journal", "Migrations");

    /// <summary>A script that has run somewhere must not change: the databases of those who have it would not start.</summary>
    [Fact]
    public void A_released_script_never_changes()
    {
        var released = File.ReadAllLines(SourceTree.At("tests", "Storage", "released_migrations.txt"))
            .Select(line => line.Split(' '))
            .ToDictionary(parts => parts[1], parts => parts[0]);

        Assert.Equal(
            released.OrderBy(each => each.Key, StringComparer.Ordinal),
            Directory.GetFiles(Folder, "*.sql")
                .ToDictionary(file => Path.GetFileName(file), Checksum)
                .OrderBy(each => each.Key, StringComparer.Ordinal));
    }

    private static string Checksum(string file) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(File.ReadAllText(file).ReplaceLineEndings("\n"))));
}
