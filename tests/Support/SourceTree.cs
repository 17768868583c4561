namespace CoManage.Tests.Support;

/// <summary>The checked-out sources that this test run was built from.</summary>
internal static class SourceTree
{
    public static string Root { get; } = FindRoot();

    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CoManage.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"There is no CoManage.sln above {AppContext.BaseDirectory}.");
    }
}
