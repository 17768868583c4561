using System.Formats.Tar;
using System.IO.Compression;

namespace CoManage.Tests.Support;

/// <summary>The Chromium inside the npm package comes compressed; it is unpacked once beside the package.</summary>
internal static class PackagedBrowser
{
    public static async Task<string> Unpack()
    {
        var package = SourceTree.At("tests", "node_modules", "@sparticuz", "chromium", "bin");
        var folder = SourceTree.At("tests", "node_modules", ".chromium");
        var program = Path.Combine(folder, "chromium");
        if (!OperatingSystem.IsLinux() || File.Exists(program))
        {
            return program;
        }

        // Under another name first: whoever finds the final name finds a whole browser.
        var unfinished = $"{folder}-{Environment.ProcessId}";
        Directory.CreateDirectory(unfinished);
        await using (var graphics = Decompress(Path.Combine(package, "swiftshader.tar.br")))
        {
            await TarFile.ExtractToDirectoryAsync(graphics, unfinished, overwriteFiles: true);
        }

        await using (var packed = Decompress(Path.Combine(package, "chromium.br")))
        await using (var file = File.Create(Path.Combine(unfinished, "chromium")))
        {
            await packed.CopyToAsync(file);
            File.SetUnixFileMode(file.SafeFileHandle, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        if (!Directory.Exists(folder))
        {
            Directory.Move(unfinished, folder);
        }

        return program;
    }

    private static BrotliStream Decompress(string path) => new(File.OpenRead(path), CompressionMode.Decompress);
}
