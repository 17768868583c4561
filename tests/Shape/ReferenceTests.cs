using System.Xml.Linq;
using CoManage.Tests.Support;

namespace CoManage.Tests.Shape;

/// <summary>Dependencies point one way: models, domain, silo, api.</summary>
public class ReferenceTests
{
    [Theory]
    [InlineData("models/CoManage.Models/CoManage.Models.csproj", "")]
    [InlineData("silo/CoManage.Domain/CoManage.Domain.csproj", "CoManage.Models")]
    [InlineData("silo/CoManage.Silo/CoManage.Silo.csproj", "CoManage.Domain")]
    [InlineData("api/CoManage.Api.csproj", "CoManage.Silo")]
    public void A_project_knows_only_the_one_below_it(string project, string below) =>
        Assert.Equal(
            below.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            Items(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path)));

    [Fact]
    public void The_domain_and_the_models_use_no_package_but_the_analyzer()
    {
        Assert.Equal(["Microsoft.CodeAnalysis.BannedApiAnalyzers"], Items("silo/CoManage.Domain/CoManage.Domain.csproj", "PackageReference"));
        Assert.Empty(Items("models/CoManage.Models/CoManage.Models.csproj", "PackageReference"));
    }

    [Fact]
    public void No_version_of_a_package_is_written_outside_the_central_file() =>
        SourceFile.None(
            from project in SourceFile.All
            where project.Is(".csproj")
            from reference in XDocument.Parse(project.Text).Descendants("PackageReference")
            where reference.Attribute("Version") is not null
            select $"{project}: {reference}");

    private static IEnumerable<string> Items(string project, string kind) =>
        XDocument.Load(SourceTree.At(project)).Descendants(kind).Select(item => item.Attribute("Include")?.Value ?? "");
}
