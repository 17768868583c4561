namespace CoManage.Tests.Support;

/// <summary>The load program, built beside the tests with the same configuration; started as a process of its own.</summary>
internal static class LoadProgram
{
    public static string Path
    {
        get
        {
            var framework = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(System.IO.Path.DirectorySeparatorChar));
            return SourceTree.At("tests", "Load", "bin", framework.Parent?.Name ?? "", framework.Name, "CoManage.Load.dll");
        }
    }
}
